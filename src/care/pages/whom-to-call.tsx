import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { ContactList } from '#ui/contact-list.tsx'
import { Notice } from '#ui/notice.tsx'
import type { CareContact } from '../calling-order.ts'
import { careMessages } from '../messages/words.ts'

/** Whom to call, in order: one touch calls. */
export function WhomToCall({ contacts, language }: { contacts: readonly CareContact[]; language: Language }) {
  const m = careMessages(language).contacts
  if (contacts.length === 0) return <Notice kind="error">{m.none}</Notice>
  return (
    <ContactList
      contacts={contacts.map((contact) => ({
        name: nameOf(contact, language),
        detail: relationOf(contact, language),
        way: wayTo(contact, language),
      }))}
    />
  )
}

function wayTo(contact: CareContact, language: Language) {
  const m = careMessages(language).contacts
  const { phone, otherPhone, email } = contact
  const name = nameOf(contact, language)
  if (phone !== null) {
    return [phone, otherPhone]
      .filter((number) => number !== null)
      .map((number) => (
        <LinkButton kind="secondary" icon="phone" href={`tel:${number}`} about={m.call(name)}>
          {contactInWords(number).replaceAll(' ', '\u00a0')}
        </LinkButton>
      ))
  }
  if (email === null) return undefined
  return (
    <LinkButton kind="secondary" icon="mail" href={`mailto:${email}`} about={m.write(name)}>
      {email}
    </LinkButton>
  )
}

/** The name of a contact; a guardian who has not answered yet has none. */
export function nameOf(contact: CareContact, language: Language): string {
  return contact.name || careMessages(language).contacts.unnamed
}

/** Who she is to the girl: "parent", "elle-même", or the words of the family on the emergency sheet. */
export function relationOf({ source, relation, toVerify }: CareContact, language: Language): string {
  const m = careMessages(language).contacts
  if (source === 'emergency sheet') return toVerify ? m.onSheetToVerify(relation) : m.onTheSheet(relation)
  return (m.relations as Readonly<Record<string, string>>)[relation] ?? relation
}
