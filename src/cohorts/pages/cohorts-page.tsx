import { hours } from '#platform/i18n/format.ts'
import { numberFormat } from '#platform/i18n/formats.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Stack } from '#ui/layout.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { CohortLine, EditionChoice } from '../queries.ts'
import { DayMarks } from './day-marks.tsx'
import { CohortStateTag } from './state-tags.tsx'

type CohortsPageProps = {
  chrome: Chrome
  editions: readonly EditionChoice[]
  editionId: string | undefined
  cohorts: CohortLine[]
  /** The day today, in the zone of the organisation. */
  today: string
  /** May she prepare one? */
  plans: boolean
}

/** The cohorts of one edition, as far as the reader reaches. */
export function CohortsPage({ chrome, editions, editionId, cohorts, today, plans }: CohortsPageProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const m = cohortMessages(language).list
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        plans && (
          <>
            {editionId !== undefined && (
              <LinkButton kind="secondary" href={cohortPaths.hours(slug)}>
                {m.hours}
              </LinkButton>
            )}
            <LinkButton icon="plus" href={cohortPaths.create(slug)}>
              {m.create}
            </LinkButton>
          </>
        )
      }
    >
      <Stack>
        {editions.length > 1 && (
          <Tabs
            label={m.editions}
            tabs={editions.map(({ id, name }) => ({
              href: cohortPaths.list(slug, { edition: id }),
              label: name[language],
              current: id === editionId,
            }))}
          />
        )}
        <Table
          caption={m.title}
          hiddenCaption
          columns={columnsFor(chrome, today)}
          rows={cohorts}
          empty={<EmptyState title={m.none} reason={plans ? m.noneReason : m.noneForLeader} />}
        />
      </Stack>
    </StaffPage>
  )
}

function columnsFor({ language, organisation }: Chrome, today: string): Column<CohortLine>[] {
  const words = cohortMessages(language)
  const m = words.list
  return [
    {
      header: m.cohort,
      rowHeader: true,
      cell: ({ id, name }) => <a href={cohortPaths.one(organisation.slug, id)}>{name}</a>,
    },
    { header: m.place, cell: ({ place }) => place },
    { header: m.girls, align: 'end', cell: ({ participants }) => participants },
    { header: m.days, cell: ({ days }) => <DayMarks days={days} today={today} language={language} /> },
    { header: m.presence, align: 'end', cell: (cohort) => presence(cohort, language) ?? m.noPresence },
    { header: m.taught, align: 'end', cell: ({ taughtMinutes }) => hours(taughtMinutes, language) },
    { header: m.state, cell: ({ state }) => <CohortStateTag state={state} language={language} /> },
  ]
}

/** "97 %" of the minutes that could have been attended; null before the first roll call. */
export function presence(
  { learnerMinutes, possibleMinutes }: { learnerMinutes: number; possibleMinutes: number },
  language: Chrome['language'],
): string | null {
  if (possibleMinutes === 0) return null
  const format = numberFormat(language, { style: 'percent' })
  return format.format(learnerMinutes / possibleMinutes)
}
