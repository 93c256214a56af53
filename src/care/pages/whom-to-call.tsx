import type { Language } from '#platform/i18n/language.ts'
import { contactInWords, fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { ContactList } from '#ui/contact-list.tsx'
import { Notice } from '#ui/notice.tsx'
import { careMessages } from '../messages/words.ts'
import type { CareContact } from '../queries.ts'

/** Whom to call, in order: one touch calls. */
export function WhomToCall({ contacts, language }: { contacts: readonly CareContact[]; language: Language }) {
  const m = careMessages(language).contacts
  if (contacts.length === 0) return <Notice kind="error">{m.none}</Notice>
  return (
    <ContactList
      contacts={contacts.map((contact) => ({
        name: nameOf(contact, language),
        detail: m.relations[contact.relation],
        way: wayTo(contact, language),
      }))}
    />
  )
}

function wayTo(contact: CareContact, language: Language) {
  const m = careMessages(language).contacts
  const { phone, email } = contact
  const name = nameOf(contact, language)
  if (phone !== null) {
    return (
      <LinkButton kind="secondary" icon="phone" href={`tel:${phone}`} about={m.call(name)}>
        {contactInWords(phone).replaceAll(' ', '\u00a0')}
      </LinkButton>
    )
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
  return fullName(contact) || careMessages(language).contacts.unnamed
}
