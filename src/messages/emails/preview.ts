import type { Language } from '#platform/i18n/language.ts'
import { tokenLength } from '#platform/ids/ids.ts'
import { type Audience, audiences, type MailingRecipient } from '../mailing.ts'
import { type Channel, wayTo } from '../message.ts'
import { type SmsLength, smsLength } from '../sms-length.ts'
import { valuesFor } from './mailing-values.ts'
import type { MailingTemplate, MailingValues, TemplateName, TemplateValues } from './templates.ts'
import { type Reader, type Written, writeLetter } from './write-letter.ts'

/** How a mailing reads to one audience in one language: the words of somebody whom each way reaches, and how many it does. */
export type Preview = {
  audience: Audience
  language: Language
  /** As a mail, or on paper for whoever left no contact; null where nobody gets it so. */
  mail: Example | null
  /** As a text message; null where nobody gets it so. */
  sms: (Example & SmsLength) | null
  channels: Record<Channel, number>
}

/** The words that somebody gets, and who she is. */
type Example = { name: string; written: Written }

/** One message before it leaves, and how long it is as a text message; null where it goes by mail. */
export type MessageBefore = {
  language: Language
  channel: Channel
  written: Written
  sms: SmsLength | null
}

/**
 * Writes a message as `sendMessage` will. Its values hold every word but the link, which is made when it leaves and
 * whose key is `…` until then: it is counted as long as it will be.
 */
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
    sms: channel === 'sms' ? smsLength(withWholeLinks(written.sms)) : null,
  }
}

/** Every link that is still open, as long as it will be: a key has no sign outside the alphabet of operators, `…` is one. */
function withWholeLinks(text: string): string {
  return text.replaceAll(openLink, `$1${'x'.repeat(tokenLength)}`)
}

const openLink = /(https?:\/\/\S*)…/g

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
      const to = (reader: MailingRecipient): Example => ({
        name: `${reader.firstName} ${reader.lastName}`.trim(),
        written: writeLetter<MailingTemplate>(template, valuesFor(values, reader), { reader, organisation }),
      })
      const texted = alike.find((it) => wayTo(it).channel === 'sms')
      const others = alike.find((it) => wayTo(it).channel !== 'sms')
      const sms = texted && to(texted)
      return {
        audience,
        language,
        mail: others === undefined ? null : to(others),
        sms: sms === undefined ? null : { ...sms, ...smsLength(withWholeLinks(sms.written.sms)) },
        channels: channelsOf(alike),
      }
    })
  })
}

function channelsOf(recipients: readonly MailingRecipient[]): Record<Channel, number> {
  const counts: Record<Channel, number> = { mail: 0, sms: 0, none: 0 }
  for (const recipient of recipients) counts[wayTo(recipient).channel]++
  return counts
}
