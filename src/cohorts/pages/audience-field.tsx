import type { Language } from '#platform/i18n/language.ts'
import { type Audience, audiences, type MailingRecipient, messageWords } from '#src/messages/index.ts'
import { ChoicesField } from '#ui/form.tsx'
import { cohortMessages } from '../messages/words.ts'

type AudienceFieldProps = {
  label: string
  hint?: string
  recipients: readonly MailingRecipient[]
  values: readonly string[]
  error: string | undefined
  language: Language
}

/** To whom one writes, with how many they are and how many cannot be reached; a group of nobody is not offered. */
export function AudienceField({ label, hint, recipients, values, error, language }: AudienceFieldProps) {
  const m = cohortMessages(language).letters
  const choices = audiencesWith(recipients).map((audience) => {
    const people = recipients.filter((it) => it.audience === audience)
    const unreachable = people.filter(({ email, phone }) => email === null && phone === null).length
    const count = m.countOf(people.length, unreachable)
    return {
      value: audience,
      label: messageWords[language].audiences[audience],
      hint: audience === 'team' || audience === 'hosts' ? `${count}. ${m.leftOut}` : count,
    }
  })
  return (
    <ChoicesField
      name="tell"
      label={label}
      hint={hint}
      choices={choices}
      values={[...values]}
      error={error}
    />
  )
}

/** The groups in which there is somebody. */
export function audiencesWith(recipients: readonly { audience: Audience }[]): Audience[] {
  return audiences.filter((audience) => recipients.some((it) => it.audience === audience))
}
