import { raw } from 'hono/html'
import { instantIn } from '#platform/i18n/format.ts'
import { type Chrome, PublicPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Hero, Prose, Section, Small } from '#ui/layout.tsx'
import { isTemplateName } from '../emails/templates.ts'
import { messageWords } from '../messages/words.ts'
import { outboxPaths } from '../paths.ts'
import type { Message } from '../queries.ts'
import { nameOf } from './outbox-page.tsx'
import { StateTag } from './state-tag.tsx'

/** One message as its recipient would read it. */
export function MessagePage({ chrome, message }: { chrome: Chrome; message: Message }) {
  const { language, organisation } = chrome
  const words = messageWords[language]
  const { subject, template, channel, address, createdAt } = message
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
              value: isTemplateName(template) ? words.templates[template] : template,
            },
            { term: words.outbox.state, value: <StateTag line={message} language={language} /> },
          ]}
        />
        <Card>
          <Words message={message} gone={words.message.gone} />
        </Card>
      </Section>
    </PublicPage>
  )
}

/** The mail's own HTML, which `writeLetter` escaped; a text message's words. */
function Words({ message: { html, body }, gone }: { message: Message; gone: string }) {
  if (body === '') return <Small>{gone}</Small>
  if (html !== '') return <Prose>{raw(html)}</Prose>
  return (
    <Prose>
      <p>
        {body.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}
      </p>
    </Prose>
  )
}
