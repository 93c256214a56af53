import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { channelPaths, talkPaths } from '#src/sourcing/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { answerInWords } from '../answer-in-words.ts'
import type { ApplicationChannel, ApplicationView } from '../application-view.ts'
import { teamMessages } from '../messages/team.ts'
import { applicationPaths } from '../paths.ts'

type SourceCardProps = { chrome: Chrome; application: ApplicationView; channel: ApplicationChannel | null }

/** Where she comes from: by the code that she used, and by what she said herself. The two may differ; both are kept. */
export function SourceCard({ chrome, application, channel }: SourceCardProps) {
  const { language, organisation } = chrome
  const m = teamMessages(language).one
  const { campaign, answers } = application
  const { questions, address } = campaign.programme
  const question = questions.find(({ fills }) => fills === 'source-channel')
  const said = question && answerInWords(question, answers, { language, address, sites: [], reader: 'staff' })
  return (
    <Card title={m.source}>
      <DescriptionList
        kind="plain"
        rows={[
          {
            term: m.sourceCode,
            value:
              channel === null ? (
                m.noCode
              ) : (
                <ChannelLink channel={channel} {...{ slug: organisation.slug, language }} />
              ),
          },
          ...(question === undefined ? [] : [{ term: m.sourceSaid, value: said ?? m.none }]),
        ]}
      />
      <LinkButton kind="discreet" href={applicationPaths.facts(organisation.slug, application.id)}>
        {m.facts}
      </LinkButton>
    </Card>
  )
}

type ChannelLinkProps = {
  channel: ApplicationChannel
  slug: string
  language: Chrome['language']
}

function ChannelLink({ channel, slug, language }: ChannelLinkProps) {
  const { id, name, talkId, talkDay } = channel
  const href = talkId === null ? channelPaths.one(slug, id) : talkPaths.one(slug, talkId)
  return <a href={href}>{talkDay === null ? name : `${name}, ${plainDay(talkDay, language)}`}</a>
}
