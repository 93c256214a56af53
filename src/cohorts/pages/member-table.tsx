import { hours, hoursInFile } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { applicationPaths, levelOn } from '#src/applications/index.ts'
import { type Chrome, includes, type Reach } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Spoken } from '#ui/spoken.tsx'
import type { Column } from '#ui/table.tsx'
import { isOpen } from '../cohort.ts'
import type { CohortView, Participant } from '../cohort-queries.ts'
import { isPresentMember } from '../enrolment.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { dayOfYear } from '../session-words.ts'
import { EnrolmentStateTag } from './state-tags.tsx'

type MemberTableProps = { chrome: Chrome; list: ShownList<Participant> }

/**
 * The girls of a cohort with their hours. Names and hours only, and what the programme calls each by majority where it does: nothing
 * else is needed to lead it. The name leads whoever may open her file there.
 */
export function MemberTable({ chrome, list }: MemberTableProps) {
  const m = cohortMessages(chrome.language).one
  return (
    <ListTable
      caption={m.members}
      hiddenCaption
      list={list}
      searchFrom={20}
      empty={<EmptyState title={m.noMembers} reason={m.noMembersReason} />}
    />
  )
}

type Planning = {
  cohort: CohortView
  plans: boolean
  /** How far the visitor opens applications. */
  opens: Reach
  /** Today on its site, `YYYY-MM-DD`. */
  today: string
}

/** What is said of a girl of the cohort, on the page and in the file. */
export function memberColumns(
  { language, organisation }: Chrome,
  { cohort, plans, opens, today }: Planning,
): Column<Participant>[] {
  const words = cohortMessages(language)
  const m = words.one
  const changes: Column<Participant>[] = [
    {
      header: m.deeds,
      cell: (girl) =>
        (isPresentMember(girl.state) || girl.leftOn !== null) &&
        isOpen(cohort.state) && (
          <a href={cohortPaths.member(organisation.slug, cohort.id, girl.enrolmentId)}>
            {isPresentMember(girl.state) ? m.change : words.takingBack.link}
            <Spoken>, {fullName(girl)}</Spoken>
          </a>
        ),
    },
  ]
  const level: Column<Participant> = {
    key: 'level',
    header: m.level,
    value: (girl) => levelOn(cohort.programme, girl.birthDate, today)?.[language] ?? '',
  }
  return [
    {
      key: 'name',
      header: m.member,
      rowHeader: true,
      value: ({ firstName, lastName }) => `${firstName} ${lastName}`,
      inFile: fullName,
      cell: (girl) =>
        includes(opens, girl.application) ? (
          <a href={applicationPaths.one(organisation.slug, girl.application.id)}>{fullName(girl)}</a>
        ) : (
          fullName(girl)
        ),
    },
    {
      key: 'state',
      header: words.list.state,
      value: (girl) =>
        [words.enrolmentStates[girl.state], untilWhen(girl, language)].filter(Boolean).join(', '),
      cell: (girl) => (
        <>
          <EnrolmentStateTag state={girl.state} language={language} /> {untilWhen(girl, language)}
        </>
      ),
    },
    ...(cohort.programme.levels === undefined ? [] : [level]),
    {
      key: 'attended',
      header: m.attended,
      align: 'end',
      value: attendedMinutes,
      inFile: (girl) => hoursInFile(attendedMinutes(girl)),
      cell: (girl) =>
        m.attendedOf(hours(attendedMinutes(girl), language), hours(taughtMinutes(girl), language)),
    },
    { header: m.taught, value: (girl) => hoursInFile(taughtMinutes(girl)), onlyInFile: true },
    ...(plans ? changes : []),
  ]
}

/** "jusqu’au 12 juillet": she leaves at the end of that day. Empty when no departure waits for its day. */
function untilWhen({ leavesAs, leftOn }: Participant, language: Language): string {
  if (leavesAs === null || leftOn === null) return ''
  return cohortMessages(language).one.until(dayOfYear(leftOn, language))
}

function attendedMinutes({ sessions }: Participant): number {
  return sessions.reduce((all, session) => all + session.attendedMinutes, 0)
}

function taughtMinutes({ sessions }: Participant): number {
  return sessions.reduce((all, session) => all + session.taughtMinutes, 0)
}
