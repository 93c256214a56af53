import type { FieldError } from '#platform/http/form.ts'
import { hours, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, type Reach, StaffPage } from '#src/organisations/index.ts'
import { papersPaths } from '#src/papers/index.ts'
import type { Readiness } from '#src/safeguarding/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns, Small } from '#ui/layout.tsx'
import type { ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { confirmationRefusal, isOpen, mayBeGivenUp } from '../cohort.ts'
import type { CohortView, Participant } from '../cohort-queries.ts'
import type { DayNeeds } from '../day-needs.ts'
import { isPresentMember } from '../enrolment.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import { daysOf, sessionsNow } from '../session.ts'
import type { SessionLine } from '../session-queries.ts'
import { dayInList } from '../session-words.ts'
import { AdultsCard, type Unsafe, UnsafeNotice } from './adults-card.tsx'
import { AskedAgainCard } from './asked-again-card.tsx'
import { DayMarks } from './day-marks.tsx'
import { DayNeedsCard } from './day-needs-card.tsx'
import { MemberTable } from './member-table.tsx'
import { SessionTable } from './session-table.tsx'
import { CohortStateTag } from './state-tags.tsx'

type CohortPageProps = {
  chrome: Chrome
  cohort: CohortView
  sessions: SessionLine[]
  participants: Participant[]
  /** The same, as the address asks for them. */
  members: ShownList<Participant>
  /** The day today in the zone of the site. */
  today: string
  /** The clock of the site now, HH:MM. */
  time: string
  /** What is needed today, or on the next day of the calendar. */
  needs: DayNeeds | undefined
  /** May she plan it, or only lead it? */
  plans: boolean
  /** Does she open its emergency sheets? Only the adults of its team do; null for who is not of it. */
  sheets: 'open' | 'for adults' | null
  /** How far she opens applications. */
  opens: Reach
  /** How far its adults have come; null for whoever does not plan it. */
  adults: Readiness | null
  /** Whom and which days it waits for before it is confirmed, or what was just refused because of them. */
  unsafe: Unsafe
  errors?: FieldError[]
}

/** One cohort: its calendar, its girls, its hours, and what can be done now. */
export function CohortPage(props: CohortPageProps) {
  const { chrome, cohort, sessions, members, today, plans, errors = [] } = props
  const { language, organisation } = chrome
  const next = nextToCall(sessions, today)
  const m = cohortMessages(language).one
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.motto || cohort.edition.name[language]}
      title={cohort.name}
      errors={errors}
      actions={
        next !== undefined &&
        (cohort.state === 'confirmed' || cohort.state === 'running') && (
          <LinkButton icon="clipboard-list" href={sessionPaths.rollCall(organisation.slug, next.id)}>
            {`${m.rollCall} ${m.rollCallOf(dayInList(next.day, today, language))}`}
          </LinkButton>
        )
      }
    >
      <Columns
        side={
          <>
            <Summary {...props} />
            {props.adults !== null && isOpen(cohort.state) && (
              <AdultsCard chrome={chrome} cohort={cohort} adults={props.adults} />
            )}
            <Doors {...props} />
          </>
        }
      >
        <AskedAgainCard {...props} />
        <UnsafeNotice {...props} />
        {plans && <NextDeed {...props} />}
        <Card
          title={m.sessions}
          aside={
            <LinkButton
              kind="discreet"
              size="small"
              href={cohortPaths.sessions(organisation.slug, cohort.id)}
            >
              {m.allSessions}
            </LinkButton>
          }
        >
          <DayMarks days={daysOf(sessions)} today={today} language={language} />
          <SessionTable {...props} sessions={sessionsNow(sessions, today)} hasOthers={sessions.length > 0} />
        </Card>
        {/* Before the girls: on a phone, whom to call is not looked for under all of them. */}
        <DayNeedsCard
          cohort={cohort}
          needs={props.needs}
          language={language}
          sheets={props.sheets}
          sheetsHref={cohortPaths.emergencySheets(organisation.slug, cohort.id)}
        />
        <Card title={m.members}>
          <MemberTable chrome={chrome} list={members} />
        </Card>
      </Columns>
    </StaffPage>
  )
}

/** The other pages of the cohort: papers; messages; name, motto and room; the diplomas. */
function Doors({ chrome, cohort, plans }: CohortPageProps) {
  const { slug } = chrome.organisation
  const m = cohortMessages(chrome.language).one
  return (
    <Actions>
      <LinkButton kind="secondary" icon="file-check" href={papersPaths.ofCohort(slug, cohort.id)}>
        {m.papers}
      </LinkButton>
      <LinkButton kind="secondary" icon="mail" href={cohortPaths.messages(slug, cohort.id)}>
        {cohortMessages(chrome.language).letters.title}
      </LinkButton>
      {isOpen(cohort.state) && (
        <LinkButton kind="secondary" icon="pen-line" href={cohortPaths.identity(slug, cohort.id)}>
          {m.identity}
        </LinkButton>
      )}
      {plans && (cohort.state === 'running' || cohort.state === 'closed') && (
        <LinkButton kind="secondary" icon="award" href={cohortPaths.diplomas(slug, cohort.id)}>
          {m.diplomas}
        </LinkButton>
      )}
    </Actions>
  )
}

/** The earliest session without roll call whose day has come. */
function nextToCall(sessions: readonly SessionLine[], today: string): SessionLine | undefined {
  return sessions.find(({ state, day }) => state === 'planned' && day <= today)
}

function Summary({ chrome, cohort, sessions, participants }: CohortPageProps) {
  const { language } = chrome
  const m = cohortMessages(language).one
  const sum = (minutes: (session: SessionLine) => number) =>
    sessions.reduce((all, it) => all + minutes(it), 0)
  const { firstDay, lastDay } = cohort.edition
  const [first, last] = [sessions[0]?.day ?? firstDay, sessions.at(-1)?.day ?? lastDay]
  return (
    <Card title={m.summary}>
      <DescriptionList
        kind="plain"
        rows={[
          { term: m.state, value: <CohortStateTag state={cohort.state} language={language} /> },
          { term: m.place, value: [cohort.site.name, cohort.site.commune].filter(Boolean).join(', ') },
          ...(cohort.room ? [{ term: m.room, value: cohort.room }] : []),
          { term: m.dates, value: `${plainDay(first, language)} – ${plainDay(last, language)}` },
          { term: m.girls, value: participants.filter(({ state }) => isPresentMember(state)).length },
          {
            term: m.taught,
            value: hours(
              sum((it) => it.taughtMinutes ?? 0),
              language,
            ),
          },
          {
            term: `${m.learner} (${m.learnerHint})`,
            value: hours(
              sum((it) => it.learnerMinutes),
              language,
            ),
          },
        ]}
      />
    </Card>
  )
}

/** What moves the cohort on: who to add, to confirm it or what it waits for, to close it. */
function NextDeed(props: CohortPageProps) {
  const { chrome, cohort, sessions } = props
  const { language, organisation } = chrome
  const { slug } = organisation
  const { one: m, givingUp } = cohortMessages(language)
  const over = sessions.every(({ state }) => state !== 'planned')
  return (
    <>
      {cohort.withoutCohort > 0 && isOpen(cohort.state) && (
        <Notice kind="warning">
          <p>{m.waiting(cohort.withoutCohort)}</p>
          <Form action={cohortPaths.gathering(slug, cohort.id)} label={m.gather}>
            <Button kind="secondary" size="small">
              {m.gather}
            </Button>
          </Form>
        </Notice>
      )}
      {cohort.state === 'planned' && <Confirmation {...props} />}
      {cohort.state === 'running' && over && (
        <Card kind="attention">
          <Form action={cohortPaths.closing(slug, cohort.id)} label={m.close}>
            <Button icon="lock">{m.close}</Button>
            <Small>{m.closeHint}</Small>
          </Form>
        </Card>
      )}
      {mayBeGivenUp(cohort.state) && (
        <Small>
          {givingUp.open} <a href={cohortPaths.givingUp(slug, cohort.id)}>{givingUp.title}</a>
        </Small>
      )}
    </>
  )
}

/** The button that confirms it; before it can be, what is missing. Who is missing by name stands above (`UnsafeNotice`). */
function Confirmation({ chrome, cohort, sessions, participants, unsafe }: CohortPageProps) {
  const { one: m, refusals } = cohortMessages(chrome.language)
  const refusal = confirmationRefusal({
    state: cohort.state,
    participants: participants.filter(({ state }) => isPresentMember(state)).length,
    sessions: sessions.filter(({ state }) => state !== 'cancelled').length,
  })
  if (refusal !== null) return <Notice kind="info">{refusals[refusal]}</Notice>
  if (unsafe.refusals.length > 0) return <Notice kind="info">{m.confirmLater}</Notice>
  const asksSheet = cohort.programme.cohort.emergencySheet !== undefined
  const empty = participants.filter(({ state, need }) => isPresentMember(state) && need === null)
  return (
    <Card kind="attention">
      <Form action={cohortPaths.confirmation(chrome.organisation.slug, cohort.id)} label={m.confirm}>
        {asksSheet && empty.length > 0 && <Notice kind="info">{m.emptySheets(empty.length)}</Notice>}
        <Button icon="check">{m.confirm}</Button>
        <Small>{m.confirmHint}</Small>
      </Form>
    </Card>
  )
}
