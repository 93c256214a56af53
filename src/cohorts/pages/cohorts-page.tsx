import { hours, hoursInFile } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { TextsReminder } from '#src/safeguarding/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Stack } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { listedStates } from '../cohort.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { presence } from '../presence.ts'
import type { CohortLine, EditionChoice } from '../queries.ts'
import { DayMarks } from './day-marks.tsx'
import { CohortStateTag } from './state-tags.tsx'

type CohortsPageProps = {
  chrome: Chrome
  editions: readonly EditionChoice[]
  editionId: string | undefined
  list: ShownList<CohortLine>
  /** May she prepare one? */
  plans: boolean
  /** Has she, listed beside one, still to sign or to read? */
  textsToDo: boolean
}

/** The cohorts of one edition, as far as the reader reaches. */
export function CohortsPage({ chrome, editions, editionId, list, plans, textsToDo }: CohortsPageProps) {
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
        {textsToDo && <TextsReminder chrome={chrome} />}
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
        <ListTable
          caption={m.title}
          hiddenCaption
          list={list}
          searchFrom={10}
          empty={<EmptyState title={m.none} reason={plans ? m.noneReason : m.noneForLeader} />}
        />
      </Stack>
    </StaffPage>
  )
}

/** What the list says of a cohort, on the page and in the file. `today`: the day in the zone of the organisation. */
export function cohortColumns(
  { language, organisation }: Chrome,
  today: string,
): { columns: Column<CohortLine>[]; filters: ListFilter<CohortLine>[] } {
  const words = cohortMessages(language)
  const m = words.list
  return {
    columns: [
      {
        key: 'name',
        header: m.cohort,
        rowHeader: true,
        value: ({ name }) => name,
        cell: ({ id, name }) => <a href={cohortPaths.one(organisation.slug, id)}>{name}</a>,
      },
      { key: 'place', header: m.place, value: ({ place }) => place },
      { key: 'girls', header: m.girls, align: 'end', value: ({ participants }) => participants },
      {
        header: m.days,
        cell: ({ days }) => <DayMarks days={days} today={today} language={language} />,
      },
      {
        key: 'presence',
        header: m.presence,
        align: 'end',
        value: ({ learnerMinutes, possibleMinutes }) =>
          possibleMinutes === 0 ? null : Math.round((learnerMinutes / possibleMinutes) * 1000) / 10,
        cell: (cohort) => presence(cohort, language) ?? m.noPresence,
      },
      {
        key: 'taught',
        header: m.taught,
        align: 'end',
        value: ({ taughtMinutes }) => taughtMinutes,
        inFile: ({ taughtMinutes }) => hoursInFile(taughtMinutes),
        cell: ({ taughtMinutes }) => hours(taughtMinutes, language),
      },
      {
        key: 'state',
        header: m.state,
        value: ({ state }) => words.states[state],
        cell: ({ state }) => <CohortStateTag state={state} language={language} />,
      },
    ],
    filters: [
      {
        name: 'state',
        label: m.state,
        choices: listedStates.map((state) => ({ value: state, label: words.states[state] })),
        of: ({ state }) => state,
      },
      {
        name: 'roll-call',
        label: m.rollCalls,
        choices: [{ value: 'missing', label: words.sessionStates.missing }],
        of: ({ days }) => (days.some(({ day, held }) => !held && day <= today) ? 'missing' : ''),
      },
    ],
  }
}
