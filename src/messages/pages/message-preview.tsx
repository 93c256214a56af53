import type { Language } from '#platform/i18n/language.ts'
import { Prose, Small } from '#ui/layout.tsx'
import type { TemplateName, TemplateValues } from '../emails/templates.ts'
import { type Reader, writeLetter } from '../emails/write-letter.ts'
import { reachOf } from '../message.ts'
import { messageWords } from '../messages/words.ts'
import { smsLength } from '../sms-length.ts'
import { PlainText } from './mailing-preview.tsx'

type MessagePreviewProps<Name extends TemplateName> = {
  template: Name
  /** As it will be sent; a link is made when it leaves, so its last part is left open. */
  values: TemplateValues[Name]
  reader: Reader & { email: string | null; phone: string | null }
  organisation: string
  /** Of whoever looks. */
  language: Language
}

/** One message as its reader will get it, before it leaves: by mail in plain text, or as a text message. */
export function MessagePreview<Name extends TemplateName>(props: MessagePreviewProps<Name>) {
  const { template, values, reader, organisation, language } = props
  const m = messageWords[language].preview
  const written = writeLetter(template, values, { reader, organisation })
  const isSms = reachOf(reader).channel === 'sms'
  const { characters, parts } = smsLength(written.sms)
  return (
    <>
      <div lang={reader.language}>
        {isSms ? (
          <Prose>
            <p>{written.sms}</p>
          </Prose>
        ) : (
          <PlainText text={`${written.subject}\n\n${written.text}`} />
        )}
      </div>
      {isSms && <Small>{m.smsLength(characters, parts)}</Small>}
    </>
  )
}
