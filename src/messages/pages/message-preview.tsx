import type { Language } from '#platform/i18n/language.ts'
import { Prose, Small } from '#ui/layout.tsx'
import type { MessageBefore } from '../emails/preview.ts'
import { messageWords } from '../messages/words.ts'
import { PlainText } from './mailing-preview.tsx'

/** One message as its reader will get it, before it leaves: a mail in plain text, or a text message. */
export function MessagePreview({ message, language }: { message: MessageBefore; language: Language }) {
  const { written, sms } = message
  const m = messageWords[language].preview
  return (
    <>
      <div lang={message.language}>
        {sms === null ? (
          <PlainText text={`${written.subject}\n\n${written.text}`} />
        ) : (
          <Prose>
            <p>{written.sms}</p>
          </Prose>
        )}
      </div>
      {sms !== null && <Small>{m.smsLength(sms.characters, sms.parts)}</Small>}
    </>
  )
}
