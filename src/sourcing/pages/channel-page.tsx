import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Columns } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ChannelLine } from '../channel-queries.ts'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths, talkPaths } from '../paths.ts'
import { channelName } from './channel-name.ts'
import { StepsCard } from './steps-card.tsx'
import { WayCard } from './way-card.tsx'

type ChannelPageProps = { chrome: Chrome; channel: ChannelLine; address: string }

/** One channel: its code, its card, and what came through it. */
export function ChannelPage({ chrome, channel, address }: ChannelPageProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { slug, zone } = organisation
  return (
    <StaffPage chrome={chrome} overline={m.channels.title} title={channelName(channel, language)}>
      <Columns
        side={
          <WayCard
            chrome={chrome}
            channelId={channel.id}
            code={channel.code}
            address={address}
            closed={channel.closedAt !== null}
          />
        }
      >
        {channel.closedAt !== null && (
          <Notice kind="info">{m.channel.closedOn(plainDay(dayIn(zone, channel.closedAt), language))}</Notice>
        )}
        <Card
          title={m.channelKinds[channel.kind]}
          aside={
            channel.talkId !== null && <a href={talkPaths.one(slug, channel.talkId)}>{m.channel.talk}</a>
          }
        >
          <DescriptionList
            kind="plain"
            rows={[
              {
                term: m.newChannel.campaign,
                value: channel.campaignName?.[language] ?? m.newChannel.noCampaign,
              },
            ]}
          />
        </Card>
        <StepsCard came={channel} language={language} />
        {channel.closedAt === null && (
          <Card title={m.channel.close}>
            <p>{m.channel.closeLead}</p>
            <Form action={channelPaths.closing(slug, channel.id)} label={m.channel.close}>
              <Button kind="danger">{m.channel.close}</Button>
            </Form>
          </Card>
        )}
      </Columns>
    </StaffPage>
  )
}
