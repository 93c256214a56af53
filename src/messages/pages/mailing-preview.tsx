import type { Language } from '#platform/i18n/language.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { Prose, Small } from '#ui/layout.tsx'
import type { Block } from '../emails/html.ts'
import type { Preview } from '../emails/preview.ts'
import { messageWords } from '../messages/words.ts'

/** A mailing as each audience will read it, in each language concerned: as a mail, as plain text, as a text message. */
export function MailingPreview({ previews, language }: { previews: readonly Preview[]; language: Language }) {
  const words = messageWords[language]
  const m = words.preview
  return (
    <>
      {previews.map(({ audience, language: read, mail, sms, channels }) => (
        <Card title={m.heading(words.audiences[audience], m.languages[read])}>
          <Small>{m.channels(channels)}</Small>
          {mail !== null && (
            <>
              <Card kind="sand" level={3} title={m.mail}>
                <Small>{m.example(mail.name)}</Small>
                <div lang={read}>
                  <MailBlocks subject={mail.written.subject} blocks={mail.written.blocks} />
                </div>
              </Card>
              <Disclosure summary={m.text}>
                <div lang={read}>
                  <PlainText text={mail.written.text} />
                </div>
              </Disclosure>
            </>
          )}
          {sms !== null && (
            <Card kind="sand" level={3} title={m.sms}>
              <Small>{m.example(sms.name)}</Small>
              <div lang={read}>
                <Prose>
                  <p>{sms.written.sms}</p>
                </Prose>
              </div>
              <Small>{m.smsLength(sms.characters, sms.parts)}</Small>
            </Card>
          )}
        </Card>
      ))}
    </>
  )
}

/** The paragraphs of a mail as its reader sees them. */
export function MailBlocks({ subject, blocks }: { subject?: string; blocks: readonly Block[] }) {
  return (
    <Prose>
      {subject && (
        <p>
          <strong>{subject}</strong>
        </p>
      )}
      {blocks.map((block) => (
        <BlockOfMail block={block} />
      ))}
    </Prose>
  )
}

function BlockOfMail({ block }: { block: Block }) {
  if (typeof block !== 'string') {
    return (
      <LinkButton kind="discreet" size="small" href={block.href}>
        {block.label}
      </LinkButton>
    )
  }
  return (
    <p>
      <Lines text={block} />
    </p>
  )
}

/** A plain text with its paragraphs and its lines. */
export function PlainText({ text }: { text: string }) {
  return (
    <Prose>
      {text.split('\n\n').map((paragraph) => (
        <p>
          <Lines text={paragraph} />
        </p>
      ))}
    </Prose>
  )
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
