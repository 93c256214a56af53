import { z } from 'zod'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { hidesASign, readContact } from '#src/people/index.ts'
import {
  type EmergencyContact,
  type EmergencySheet,
  mostContacts,
  saysHealth,
  type WayHome,
  waysHome,
} from './emergency-sheet.ts'
import { anyMeal, contactFields, mostLetters } from './fields.ts'
import type { EmergencyMessages } from './messages/fr.ts'

type Faults = EmergencyMessages['faults']

/** The whole sheet, every fault of it at once. What is said about health needs the box that says so. */
export function sheetForm(words: Faults, diets: readonly string[]) {
  const text = z.string().trim().max(mostLetters, words.tooLong(mostLetters)).default('')
  return z
    .looseObject({
      'goes-home': z.string().default(''),
      'fetched-by': text,
      diet: z.string().default(''),
      allergies: text,
      treatment: text,
      'access-needs': text,
      agrees: z.string().default(''),
    })
    .superRefine((typed, context) => {
      const fault = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      contactsIn(typed, words, fault)
      if (wayIn(typed) === undefined) fault('goes-home', words.goesHome)
      if (diets.length > 0 && ![anyMeal, ...diets].includes(typed.diet)) fault('diet', words.diet)
      if (saysHealth(healthIn(typed)) && typed.agrees !== 'yes') fault('agrees', words.agrees)
    })
    .transform(
      (typed): EmergencySheet => ({
        contacts: contactsIn(typed, words),
        goesHome: wayIn(typed)!,
        fetchedBy: typed['fetched-by'],
        diet: diets.includes(typed.diet) ? typed.diet : '',
        ...healthIn(typed),
      }),
    )
}

function wayIn(typed: { 'goes-home': string }): WayHome | undefined {
  return waysHome.find((way) => way === typed['goes-home'])
}

function healthIn(typed: { allergies: string; treatment: string; 'access-needs': string }) {
  return { allergies: typed.allergies, treatment: typed.treatment, accessNeeds: typed['access-needs'] }
}

/** The people to call: the first is needed, and whoever is named needs all three answers. */
function contactsIn(
  typed: Record<string, unknown>,
  words: Faults,
  fault: (field: string, message: string) => void = () => {},
): EmergencyContact[] {
  const said = (field: string) => {
    const value = typed[field]
    return typeof value === 'string' ? value.trim().slice(0, 100) : ''
  }
  const contacts: EmergencyContact[] = []
  for (let nth = 1; nth <= mostContacts; nth++) {
    const fields = contactFields(nth)
    const [name, relation, typedPhone] = [said(fields.name), said(fields.relation), said(fields.phone)]
    if (nth > 1 && name === '' && relation === '' && typedPhone === '') continue
    const phone = readContact(typedPhone)?.phone ?? null
    if (name === '') fault(fields.name, words.name)
    else if (!isOnlyName(name)) fault(fields.name, words.onlyName)
    if (relation === '') fault(fields.relation, words.relation)
    if (phone === null) fault(fields.phone, hidesASign(typedPhone) ? words.hiddenSign : words.phone)
    else contacts.push({ name: tidyName(name), relation, phone })
  }
  return contacts
}
