import type { Language } from '#platform/i18n/language.ts'
import { type Audience, audiences, type MailingRecipient } from '../mailing.ts'
import { type Channel, wayTo } from '../message.ts'
import { type SmsLength, smsLength } from '../sms-length.ts'
import { valuesFor } from './mailing-values.ts'
import type { MailingTemplate, MailingValues, TemplateName, TemplateValues } from './templates.ts'
import { type Reader, type Written, writeLetter } from './write-letter.ts'

/** How a mailing reads to one audience in one language: the words that its first recipient gets, and how each is reached. */
export type Preview = {
  audience: Audience
  language: Language
  /** Whose words these are. */
  name: string
  written: Written
  sms: SmsLength
  channels: Record<Channel, number>
}

/** One message before it leaves, and how long it is as a text message; null where it goes by mail. */
export type MessageBefore = {
  language: Language
  channel: Channel
  written: Written
  sms: SmsLength | null
}

/** Writes a message as `sendMessage` will. Its values hold every word but the link, which is made when it leaves. */
export function messageBefore<Name extends TemplateName>(
  template: Name,
  values: TemplateValues[Name],
  { reader, organisation }: { reader: Reader & Parameters<typeof wayTo>[0]; organisation: string },
): MessageBefore {
  const written = writeLetter(template, values, { reader, organisation })
  const { channel } = wayTo(reader)
  return {
    language: reader.language,
    channel,
    written,
    sms: channel === 'sms' ? smsLength(written.sms) : null,
  }
}

/** One preview for each audience and language that somebody reads. */
export function previewsOf<Name extends MailingTemplate>(
  template: Name,
  values: MailingValues<Name>,
  { recipients, organisation }: { recipients: readonly MailingRecipient[]; organisation: string },
): Preview[] {
  return audiences.flatMap((audience) => {
    const readers = recipients.filter((it) => it.audience === audience)
    return [...new Set(readers.map(({ language }) => language))].toSorted().map((language) => {
      const alike = readers.filter((it) => it.language === language)
      const [first] = alike as [MailingRecipient, ...MailingRecipient[]]
      const written = writeLetter<MailingTemplate>(template, valuesFor(values, first), {
        reader: first,
        organisation,
      })
      const name = `${first.firstName} ${first.lastName}`.trim()
      return { audience, language, name, written, sms: smsLength(written.sms), channels: channelsOf(alike) }
    })
  })
}

function channelsOf(recipients: readonly MailingRecipient[]): Record<Channel, number> {
  const counts: Record<Channel, number> = { mail: 0, sms: 0, none: 0 }
  for (const recipient of recipients) counts[wayTo(recipient).channel]++
  return counts
}
