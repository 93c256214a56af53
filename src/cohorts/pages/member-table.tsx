import { hours } from '#platform/i18n/format.ts'
import { type Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { CohortView, Participant } from '../cohort-queries.ts'
import { isPresentMember } from '../enrolment.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { EnrolmentStateTag } from './state-tags.tsx'

type MemberTableProps = { chrome: Chrome; cohort: CohortView; participants: Participant[]; plans: boolean }

/** The girls of a cohort with their hours. Names and hours only: nothing else is needed to lead it. */
export function MemberTable({ chrome, cohort, participants, plans }: MemberTableProps) {
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.one
  const changes: Column<Participant>[] = [
    {
      header: m.deeds,
      cell: (girl) =>
        isPresentMember(girl.state) &&
        cohort.state !== 'closed' && (
          <a href={cohortPaths.member(organisation.slug, cohort.id, girl.enrolmentId)}>
            {m.change}
            <span class="sr-only">, {fullName(girl)}</span>
          </a>
        ),
    },
  ]
  return (
    <Table
      caption={m.members}
      hiddenCaption
      rows={participants}
      empty={<EmptyState title={m.noMembers} reason={m.noMembersReason} />}
      columns={[
        { header: m.member, rowHeader: true, cell: fullName },
        {
          header: words.list.state,
          cell: ({ state }) => <EnrolmentStateTag state={state} language={language} />,
        },
        { header: m.attended, align: 'end', cell: (girl) => attendedOf(girl, language) },
        ...(plans ? changes : []),
      ]}
    />
  )
}

function attendedOf({ sessions }: Participant, language: Chrome['language']): string {
  const sum = (minutes: (session: Participant['sessions'][number]) => number) =>
    sessions.reduce((all, session) => all + minutes(session), 0)
  const m = cohortMessages(language).one
  return m.attendedOf(
    hours(
      sum(({ attendedMinutes }) => attendedMinutes),
      language,
    ),
    hours(
      sum(({ taughtMinutes }) => taughtMinutes),
      language,
    ),
  )
}
