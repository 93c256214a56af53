import { hours, hoursInFile } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Card } from '#ui/card.tsx'
import { Prose, Small, Stack } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import type { HoursLine } from '../hours.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

/** `note` says what its lines are made of. */
export type HoursList = { title: string; note?: string; list: ShownList<HoursLine> }

/** Hours taught and learner hours: by edition, by territory, by place, by cohort. By person they stand on the page of the cohort. */
export function HoursPage({ chrome, lists }: { chrome: Chrome; lists: HoursList[] }) {
  const words = cohortMessages(chrome.language)
  const m = words.hours
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Stack>
        <Prose>
          <p>{m.lead}</p>
        </Prose>
        {lists.map(({ title, note, list }) => (
          <Card title={title}>
            {note && <Small>{note}</Small>}
            <ListTable
              caption={title}
              hiddenCaption
              list={list}
              searchFrom={10}
              empty={<p>{words.list.none}</p>}
            />
          </Card>
        ))}
      </Stack>
    </StaffPage>
  )
}

/** `unit`: what a line is about. `inCohorts`: the names of cohorts, where each line is one of them; otherwise a line says how many it sums up. */
type HoursColumns = { unit: string; inCohorts: ReadonlyMap<string, string> | undefined }

/** What is said of some hours, on the page and in the file. */
export function hoursColumns(
  { language, organisation }: Chrome,
  { unit, inCohorts }: HoursColumns,
): Column<HoursLine>[] {
  const m = cohortMessages(language).hours
  const nameOf = ({ key }: HoursLine) => (inCohorts === undefined ? key : (inCohorts.get(key) ?? ''))
  const minutes = (key: 'taughtMinutes' | 'learnerMinutes', header: string): Column<HoursLine> => ({
    key: key === 'taughtMinutes' ? 'taught' : 'learner',
    header,
    align: 'end',
    value: (line) => line[key],
    inFile: (line) => hoursInFile(line[key]),
    cell: (line) => hours(line[key], language),
  })
  return [
    {
      key: 'name',
      header: unit,
      rowHeader: true,
      value: nameOf,
      ...(inCohorts && {
        cell: (line: HoursLine) => <a href={cohortPaths.one(organisation.slug, line.key)}>{nameOf(line)}</a>,
      }),
    },
    ...(inCohorts === undefined
      ? [
          {
            key: 'cohorts',
            header: m.cohorts,
            align: 'end' as const,
            value: (line: HoursLine) => line.cohorts,
          },
        ]
      : []),
    minutes('taughtMinutes', m.taught),
    minutes('learnerMinutes', m.learner),
  ]
}
