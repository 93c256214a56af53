import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { clockTime, count, labelled, longDay, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths, talkPaths } from '../paths.ts'
import { cancelReasons, headCountKinds, seenHeadCount } from '../talk.ts'
import type { TalkEvent } from '../talk-history-queries.ts'
import type { TalkLine } from '../talk-queries.ts'
import { StepsCard } from './steps-card.tsx'
import { stoodInWords } from './talk-correction-page.tsx'
import { WayCard } from './way-card.tsx'

type TalkPageProps = {
  chrome: Chrome
  talk: TalkLine
  place: string
  address: string
  history: readonly TalkEvent[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One talk: what it was, how many were there, its code, what came of it, and who did what. */
export function TalkPage({ chrome, talk, place, address, history, typed = {}, errors = [] }: TalkPageProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  return (
    <StaffPage
      chrome={chrome}
      overline={m.talks.title}
      title={`${talk.structureName}, ${plainDay(talk.day, language)}`}
      errors={errors}
    >
      <Columns
        side={
          <>
            <WayCard
              chrome={chrome}
              channelId={talk.channelId}
              code={talk.code}
              address={address}
              closed={talk.closedAt !== null}
            />
            <StepsCard came={talk} language={language} />
          </>
        }
      >
        {talk.cancelledAt !== null && (
          <Notice kind="warning">
            {m.talk.cancelledOn(plainDay(dayIn(organisation.zone, talk.cancelledAt), language))}
          </Notice>
        )}
        <Facts chrome={chrome} talk={talk} place={place} />
        {talk.state === 'planned' && <Notice kind="info">{m.talk.notYet}</Notice>}
        {(talk.state === 'to count' || talk.state === 'held') && (
          <HeadCount chrome={chrome} talk={talk} typed={typed} errors={errors} />
        )}
        {talk.state === 'cancelled' ? (
          <Reinstatement chrome={chrome} talk={talk} />
        ) : (
          <Cancellation chrome={chrome} talk={talk} typed={typed} errors={errors} />
        )}
        <Card title={m.history}>
          <LineList lines={history.map((event) => lineOf(event, chrome))} />
        </Card>
      </Columns>
    </StaffPage>
  )
}

function Facts({ chrome, talk, place }: Pick<TalkPageProps, 'chrome' | 'talk' | 'place'>) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const { columns } = m.talks
  const hour = talk.startsAt === null ? '' : `, ${clockTime(talk.startsAt, language)}`
  return (
    <Card
      title={m.talk.facts}
      aside={<a href={channelPaths.one(organisation.slug, talk.channelId)}>{m.talk.channel}</a>}
    >
      <DescriptionList
        kind="plain"
        rows={[
          { term: columns.day, value: `${longDay(talk.day, language)}${hour}` },
          {
            term: columns.structure,
            value: `${talk.structureName} (${m.structureKinds[talk.structureKind]})`,
          },
          { term: m.talk.place, value: place || m.talk.unknownPlace },
          { term: columns.priority, value: m.educationPriorities[talk.educationPriority] },
          { term: columns.classes, value: talk.classes || m.talk.unknownPlace },
          { term: columns.speaker, value: talk.speakerName ?? m.newTalk.speakerUnknown },
          { term: m.talk.campaign, value: talk.campaignName?.[language] ?? m.newTalk.noCampaign },
          { term: columns.state, value: m.talkStates[talk.state] },
          ...(talk.headCount === null || talk.headCountKind === null
            ? []
            : [
                {
                  term: columns.people,
                  value: m.talk.peopleOf(count(talk.headCount, language), talk.headCountKind),
                },
              ]),
        ]}
      />
      {talk.state !== 'cancelled' && (
        <Actions>
          <LinkButton kind="secondary" href={talkPaths.correction(organisation.slug, talk.id)}>
            {m.talkCorrection.title}
          </LinkButton>
        </Actions>
      )}
    </Card>
  )
}

type FormProps = Omit<TalkPageProps, 'place' | 'address' | 'history'>

function HeadCount({ chrome, talk, typed = {}, errors = [] }: FormProps) {
  const m = sourcingWords(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <Card title={m.talk.people}>
      <Form
        action={talkPaths.headCount(chrome.organisation.slug, talk.id)}
        hidden={{ seen: typed.seen ?? seenHeadCount(talk) }}
        label={m.talk.people}
      >
        <TextField
          name="head-count"
          label={m.talks.columns.people}
          hint={m.talk.peopleHint}
          value={typed['head-count'] ?? talk.headCount?.toString()}
          error={errorOf('head-count')}
          inputmode="numeric"
          width="half"
        />
        <ChoiceField
          name="head-count-kind"
          label={m.talk.how}
          value={typed['head-count-kind'] ?? talk.headCountKind ?? undefined}
          error={errorOf('head-count-kind')}
          choices={headCountKinds.map((kind) => ({ value: kind, label: m.talk.hows[kind] }))}
        />
        <Button>{m.save}</Button>
      </Form>
    </Card>
  )
}

function Cancellation({ chrome, talk, typed = {}, errors = [] }: FormProps) {
  const m = sourcingWords(chrome.language)
  return (
    <Card title={m.talk.cancel}>
      <p>{talk.state === 'held' ? m.talk.takeOutLead : m.talk.cancelLead}</p>
      <Form action={talkPaths.cancellation(chrome.organisation.slug, talk.id)} label={m.talk.cancel}>
        <ChoiceField
          name="reason"
          label={m.talk.cancelReason}
          value={typed.reason}
          error={errors.find(({ field }) => field === 'reason')?.message}
          choices={cancelReasons.map((reason) => ({ value: reason, label: m.cancelReasons[reason] }))}
        />
        <Button kind="danger">{m.talk.cancel}</Button>
      </Form>
    </Card>
  )
}

function Reinstatement({ chrome, talk }: Pick<FormProps, 'chrome' | 'talk'>) {
  const m = sourcingWords(chrome.language).talk
  return (
    <Card title={m.reinstate}>
      <p>{m.reinstateLead}</p>
      <Form action={talkPaths.reinstatement(chrome.organisation.slug, talk.id)} label={m.reinstate}>
        <Button kind="secondary">{m.reinstate}</Button>
      </Form>
    </Card>
  )
}

function lineOf(event: TalkEvent, chrome: Chrome): { title: string; detail?: string } {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const title = m.talk.deeds[event.deed](plainDay(dayIn(organisation.zone, event.at), language), event.by)
  if (event.deed === 'counted')
    return { title, detail: m.talk.peopleOf(count(event.headCount, language), event.headCountKind) }
  if (event.deed === 'cancelled')
    return event.reason === null ? { title } : { title, detail: m.cancelReasons[event.reason] }
  if (event.deed === 'planned' || event.deed === 'reinstated') return { title }
  const before = stoodInWords(event.before, chrome).filter(({ detail }) => event.changed.includes(detail))
  return {
    title,
    detail: m.before(before.map(({ term, value }) => labelled(term, value, language)).join(' · ')),
  }
}
