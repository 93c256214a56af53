import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { programmeMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'
import type { ProgrammeLine } from '../programme-line.ts'

/** The programmes of the organisation, each with its newest version and its editions. */
export function ProgrammesPage({ chrome, list }: { chrome: Chrome; list: ShownList<ProgrammeLine> }) {
  const { language, organisation } = chrome
  const m = programmeMessages(language)
  const importing = (
    <LinkButton icon="upload" href={programmePaths.importing(organisation.slug)}>
      {m.importing}
    </LinkButton>
  )
  return (
    <StaffPage chrome={chrome} title={m.title} actions={importing}>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a programme, on the page and in the file. */
export function programmeColumns({ language, organisation }: Chrome): Column<ProgrammeLine>[] {
  const m = programmeMessages(language)
  const published = ({ publishedAt }: ProgrammeLine) => dayIn(organisation.zone, publishedAt)
  return [
    {
      key: 'name',
      header: m.columns.name,
      rowHeader: true,
      value: ({ name }) => name[language],
      cell: ({ id, name }) => <a href={programmePaths.rules(organisation.slug, id)}>{name[language]}</a>,
    },
    { header: m.columns.version, value: ({ number }) => number, cell: ({ number }) => m.version(number) },
    {
      key: 'published',
      header: m.columns.published,
      value: published,
      cell: (line) => plainDay(published(line), language),
      whole: true,
    },
    {
      header: m.columns.editions,
      value: ({ editions }) => editions.map(({ name }) => name[language]).join(', '),
    },
  ]
}
