import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Hero, Prose, Section, Small } from '#ui/layout.tsx'
import { messageWords, templateTitle } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'
import type { Message } from '../queries.ts'
import { nameOf } from './outbox-page.tsx'
import { StateTag } from './state-tag.tsx'

/** One message as its recipient would read it. */
export function MessagePage({ chrome, message }: { chrome: Chrome; message: Message }) {
  const { language, organisation } = chrome
  const words = messageWords[language]
  const { subject, template, channel, address, createdAt, body } = message
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
            { term: words.outbox.state, value: <StateTag line={message} language={language} /> },
          ]}
        />
        <Card>{body === '' ? <Small>{words.message.gone}</Small> : <Words body={body} />}</Card>
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
