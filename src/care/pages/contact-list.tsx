import type { Language } from '#platform/i18n/language.ts'
import { contactInWords, fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { careMessages } from '../messages/words.ts'
import type { CareContact } from '../queries.ts'

/** Whom to call, in order: one touch calls. */
export function ContactList({
  contacts,
  language,
}: {
  contacts: readonly CareContact[]
  language: Language
}) {
  const m = careMessages(language).contacts
  if (contacts.length === 0) return <Notice kind="error">{m.none}</Notice>
  return (
    <DescriptionList
      rows={contacts.map((contact, index) => ({
        term: `${index + 1}. ${m.relations[contact.relation]}`,
        value: nameOf(contact, language),
        action: <Ways contact={contact} language={language} />,
      }))}
    />
  )
}

function Ways({ contact, language }: { contact: CareContact; language: Language }) {
  const m = careMessages(language).contacts
  const { phone, email } = contact
  return (
    <Stack tight>
      {phone !== null && (
        <LinkButton kind="secondary" icon="phone" href={`tel:${phone}`} about={nameOf(contact, language)}>
          {m.call(contactInWords(phone))}
        </LinkButton>
      )}
      {phone === null && email !== null && (
        <LinkButton kind="secondary" icon="mail" href={`mailto:${email}`} about={nameOf(contact, language)}>
          {m.write(email)}
        </LinkButton>
      )}
    </Stack>
  )
}

/** The name of a contact; a guardian who has not answered yet has none. */
export function nameOf(contact: CareContact, language: Language): string {
  return fullName(contact) || careMessages(language).contacts.unnamed
}
