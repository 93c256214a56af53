import { contactInWords } from '#src/people/index.ts'
import type { EmergencySheet } from './emergency-sheet.ts'

/** The longest text of one field, in characters. */
export const mostLetters = 300

/** The ordinary meal as the form says it: nothing chosen is never taken for it. On the sheet it is an empty diet. */
export const anyMeal = 'any-meal'

/** Names of the fields of one person to call, the first is 1. */
export const contactFields = (nth: number) => ({
  name: `name-${nth}`,
  relation: `relation-${nth}`,
  phone: `phone-${nth}`,
})

/** A sheet as the fields of its form. */
export function fieldsOf(sheet: EmergencySheet): Record<string, string> {
  const contacts = sheet.contacts.flatMap((contact, at) => {
    const { name, relation, phone } = contactFields(at + 1)
    return [
      [name, contact.name],
      [relation, contact.relation],
      [phone, contactInWords(contact.phone)],
    ] as const
  })
  return {
    ...Object.fromEntries(contacts),
    'goes-home': sheet.goesHome,
    'fetched-by': sheet.fetchedBy,
    diet: sheet.diet || anyMeal,
    allergies: sheet.allergies,
    treatment: sheet.treatment,
    'access-needs': sheet.accessNeeds,
  }
}
