import { hours } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Card } from '#ui/card.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type HoursLine, hoursBy } from '../hours.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { CohortLine } from '../queries.ts'

/** Hours taught and learner hours: by edition, by place, by cohort. By person they stand on the page of the cohort. */
export function HoursPage({ chrome, cohorts }: { chrome: Chrome; cohorts: readonly CohortLine[] }) {
  const { language, organisation } = chrome
  const m = cohortMessages(language).hours
  const nameOf = new Map(cohorts.map(({ id, name }) => [id, name]))
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Stack>
        <Prose>
          <p>{m.lead}</p>
        </Prose>
        <Card title={m.byEdition}>
          <HoursTable
            chrome={chrome}
            caption={m.byEdition}
            lines={hoursBy(cohorts, ({ edition }) => edition[language])}
            counts
          />
        </Card>
        <Card title={m.byPlace}>
          <HoursTable
            chrome={chrome}
            caption={m.byPlace}
            lines={hoursBy(cohorts, ({ place }) => place)}
            counts
          />
        </Card>
        <Card title={m.byCohort}>
          <HoursTable
            chrome={chrome}
            caption={m.byCohort}
            lines={hoursBy(cohorts, ({ id }) => id)}
            name={({ key }) => <a href={cohortPaths.one(organisation.slug, key)}>{nameOf.get(key)}</a>}
          />
        </Card>
      </Stack>
    </StaffPage>
  )
}

type HoursTableProps = {
  chrome: Chrome
  caption: string
  lines: HoursLine[]
  name?: Column<HoursLine>['cell']
  /** Says how many cohorts each line sums up. */
  counts?: boolean
}

function HoursTable({ chrome, caption, lines, name = ({ key }) => key, counts }: HoursTableProps) {
  const { language } = chrome
  const words = cohortMessages(language)
  const m = words.hours
  const cohorts: Column<HoursLine>[] = [{ header: m.cohorts, align: 'end', cell: ({ cohorts }) => cohorts }]
  return (
    <Table
      caption={caption}
      hiddenCaption
      rows={lines}
      empty={<p>{words.list.none}</p>}
      columns={[
        { header: caption, rowHeader: true, cell: name },
        ...(counts ? cohorts : []),
        { header: m.taught, align: 'end', cell: ({ taughtMinutes }) => hours(taughtMinutes, language) },
        { header: m.learner, align: 'end', cell: ({ learnerMinutes }) => hours(learnerMinutes, language) },
      ]}
    />
  )
}
