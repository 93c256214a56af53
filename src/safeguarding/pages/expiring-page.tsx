import { listOf, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ExpiringLine } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import type { TextsLine } from '../text-queries.ts'
import { textsInWords } from './texts-notice.tsx'

type ExpiringPageProps = {
  chrome: Chrome
  list: ShownList<ExpiringLine>
  /** Who has still to sign or to read; null when nobody has. */
  texts: ShownList<TextsLine> | null
}

/** The checks that end before they are needed no more, the most urgent first; then the texts still to do. */
export function ExpiringPage({ chrome, list, texts }: ExpiringPageProps) {
  const m = adultsWords[chrome.language].expiring
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <Small>{m.lead}</Small>
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
      {texts !== null && <TextsCard chrome={chrome} list={texts} />}
    </StaffPage>
  )
}

function TextsCard({ chrome: { language }, list }: { chrome: Chrome; list: ShownList<TextsLine> }) {
  const { title } = adultsWords[language].texts
  return (
    <Card title={title}>
      <ListTable caption={title} hiddenCaption list={list} searchFrom={10} empty={null} />
    </Card>
  )
}

/** What is said of somebody who has still to sign or to read, on the page and in the file. */
export function textsColumns({ language, organisation }: Chrome): Column<TextsLine>[] {
  const { texts: m, expiring } = adultsWords[language]
  return [
    {
      key: 'name',
      header: expiring.columns.name,
      rowHeader: true,
      value: ({ firstName, lastName }) => `${lastName} ${firstName}`,
      cell: fullName,
    },
    {
      key: 'cohort',
      header: expiring.columns.cohort,
      value: ({ cohortName }) => cohortName,
      cell: ({ cohortId, cohortName }) => (
        <a href={adultPaths.ofCohort(organisation.slug, cohortId)}>{cohortName}</a>
      ),
    },
    { key: 'missing', header: m.missing, value: (line) => textsInWords(line, language) },
  ]
}

/** What is said of a check that ends, on the page and in the file. */
export function expiringColumns({ language, organisation }: Chrome): Column<ExpiringLine>[] {
  const m = adultsWords[language].expiring
  return [
    {
      key: 'name',
      header: m.columns.name,
      rowHeader: true,
      value: ({ firstName, lastName }) => `${lastName} ${firstName}`,
      cell: fullName,
    },
    {
      key: 'cohort',
      header: m.columns.cohort,
      value: ({ cohorts }) =>
        listOf(
          cohorts.map(({ name }) => name),
          language,
        ),
      cell: ({ cohorts }) => (
        <>
          {cohorts.map(({ id, name }, at) => (
            <>
              {at > 0 && ', '}
              <a href={adultPaths.ofCohort(organisation.slug, id)}>{name}</a>
            </>
          ))}
        </>
      ),
    },
    {
      key: 'last',
      header: m.columns.lastDay,
      value: ({ toDay }) => toDay,
      cell: ({ toDay }) => plainDay(toDay, language),
      whole: true,
    },
    {
      key: 'until',
      header: m.columns.until,
      value: ({ expiresOn }) => expiresOn,
      inFile: ({ expiresOn }) => expiresOn ?? m.none,
      cell: ({ expiresOn, toDay }) => (
        <Tag tone={expiresOn === null || expiresOn < toDay ? 'error' : 'saffron'}>
          {expiresOn === null ? m.none : plainDay(expiresOn, language)}
        </Tag>
      ),
    },
  ]
}
