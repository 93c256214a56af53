import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Hero, Prose, Section, Small } from '#ui/layout.tsx'
import type { Block } from '../emails/html.ts'
import { messageWords, templateTitle } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'
import type { Message } from '../queries.ts'
import { smsLength } from '../sms-length.ts'
import { MailBlocks } from './mailing-preview.tsx'
import { nameOf } from './outbox-page.tsx'
import { StateTag } from './state-tag.tsx'

/** `blocks`: the paragraphs of its HTML; none for a text message. */
type MessagePageProps = { chrome: Chrome; message: Message; blocks: readonly Block[] }

/** One message as its recipient would read it. */
export function MessagePage({ chrome, message, blocks }: MessagePageProps) {
  const { language, organisation } = chrome
  const words = messageWords[language]
  const { subject, template, channel, address, createdAt, body } = message
  const length = smsLength(body)
  return (
    <PublicPage chrome={chrome} title={subject}>
      <Hero title={subject}>
        <LinkButton kind="secondary" icon="arrow-left" href={outboxPaths.list(organisation.slug)}>
          {words.message.back}
        </LinkButton>
      </Hero>
      <Section title={nameOf(message) || words.outbox.noName}>
        <DescriptionList
          rows={[
            {
              term: words.outbox.at,
              value: instantIn(organisation.zone, createdAt, language),
              icon: 'clock',
            },
            { term: words.outbox.channel, value: words.channels[channel], icon: 'send' },
            ...(address === null ? [] : [{ term: words.message.address, value: address }]),
            {
              term: words.message.template,
              value: templateTitle(template, language),
            },
            { term: words.outbox.state, value: <StateTag line={message} chrome={chrome} /> },
          ]}
        />
        {body === '' && (
          <Card>
            <Small>{words.message.gone}</Small>
          </Card>
        )}
        {body !== '' && message.html !== '' && (
          <>
            <Card level={3} title={words.preview.mail}>
              <div lang={message.language}>
                <MailBlocks blocks={blocks} />
              </div>
            </Card>
            <Disclosure summary={words.preview.text}>
              <div lang={message.language}>
                <Words body={body} />
              </div>
            </Disclosure>
          </>
        )}
        {body !== '' && message.html === '' && (
          <Card level={3} title={channel === 'sms' ? words.preview.sms : words.preview.text}>
            <div lang={message.language}>
              <Words body={body} />
            </div>
            {channel === 'sms' && <Small>{words.preview.smsLength(length.characters, length.parts)}</Small>}
          </Card>
        )}
      </Section>
    </PublicPage>
  )
}

/** The words as they were written, with their links open. */
function Words({ body }: { body: string }) {
  return (
    <Prose>
      {body.split('\n\n').map((paragraph) => (
        <p>
          {paragraph
            .split(/(https?:\/\/\S+)/)
            .map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}
        </p>
      ))}
    </Prose>
  )
}
