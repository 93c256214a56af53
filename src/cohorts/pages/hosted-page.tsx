import { clockTime, count, plainDay, weekDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { placeInWords } from '#src/programmes/index.ts'
import { Card, Disclosure } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Prose, Section, Small, Stack } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import type { HostedCohort, HostedSession } from '../hosted-queries.ts'
import { hostedMessages } from '../messages/hosted.ts'
import { CohortStateTag } from './state-tags.tsx'

type HostedPageProps = { chrome: Chrome; cohorts: readonly HostedCohort[] }

/** What is held at a host's place: when, where, how many, who comes and whom to call. */
export function HostedPage({ chrome, cohorts }: HostedPageProps) {
  const m = hostedMessages(chrome.language)
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      {cohorts.length === 0 && <EmptyState title={m.none} reason={m.noneReason} />}
      <Stack>
        {cohorts.map((cohort) => (
          <HostedCard cohort={cohort} language={chrome.language} />
        ))}
      </Stack>
    </StaffPage>
  )
}

function HostedCard({ cohort, language }: { cohort: HostedCohort; language: Language }) {
  const m = hostedMessages(language)
  const { name, edition, state, room, participants, personToCall, sessions } = cohort
  const shown = sessions.slice(0, sessionsInView)
  const others = sessions.slice(sessionsInView)
  return (
    <Card
      title={`${name}, ${edition[language]}`}
      aside={<CohortStateTag state={state} language={language} />}
    >
      <DescriptionList
        kind="plain"
        rows={[
          { term: m.when, value: daysIn(cohort, language) },
          { term: m.where, value: placeInWords({ ...cohort, name: cohort.site }) },
          { term: m.room, value: room || m.noRoom },
          { term: m.participants, value: count(participants, language) },
          ...(personToCall === null ? [] : [{ term: m.call, value: <PersonToCall {...personToCall} /> }]),
        ]}
      />
      {state === 'planned' && sessions.length > 0 && <Small>{m.planned}</Small>}
      {shown.length > 0 && (
        <Section title={m.next} level={3}>
          <SessionLines sessions={shown} cohort={cohort} language={language} />
          {others.length > 0 && (
            <Disclosure summary={m.others(others.length)}>
              <SessionLines sessions={others} cohort={cohort} language={language} />
            </Disclosure>
          )}
        </Section>
      )}
      <Section title={m.adults} level={3}>
        <Adults cohort={cohort} language={language} />
      </Section>
    </Card>
  )
}

const sessionsInView = 4

function PersonToCall({ name, phone }: { name: string; phone: string }) {
  return (
    <>
      {`${name}, `}
      <a href={`tel:${phone}`}>{contactInWords(phone).replaceAll(' ', '\u00a0')}</a>
    </>
  )
}

/** From its first day to its last, whether or not the first is over. */
function daysIn({ firstDay, lastDay }: HostedCohort, language: Language): string {
  if (firstDay === null || lastDay === null) return hostedMessages(language).noDay
  return fromTo(firstDay, lastDay, language)
}

function fromTo(first: string, last: string, language: Language): string {
  return first === last
    ? plainDay(first, language)
    : hostedMessages(language).between(plainDay(first, language), plainDay(last, language))
}

type SessionLinesProps = { sessions: readonly HostedSession[]; cohort: HostedCohort; language: Language }

/** The room where it is another than that of the cohort. */
function SessionLines({ sessions, cohort, language }: SessionLinesProps) {
  const m = hostedMessages(language)
  return (
    <Prose>
      <ul>
        {sessions.map(({ day, startsAt, endsAt, room, isCancelled }) => (
          <li>
            {[
              weekDay(day, language),
              m.hours(clockTime(startsAt, language), clockTime(endsAt, language)),
              ...(room === cohort.room ? [] : [room]),
              ...(isCancelled ? [m.cancelled] : []),
            ].join(', ')}
          </li>
        ))}
      </ul>
    </Prose>
  )
}

function Adults({ cohort: { adults }, language }: { cohort: HostedCohort; language: Language }) {
  const m = hostedMessages(language)
  if (adults.length === 0) return <p>{m.noAdult}</p>
  return (
    <LineList
      lines={adults.map(({ firstName, lastName, role, fromDay, toDay }) => ({
        title: `${firstName} ${lastName}`,
        detail: `${m.roles[role]}, ${fromTo(fromDay, toDay, language)}`,
      }))}
    />
  )
}
