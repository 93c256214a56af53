import { ageOn } from '#platform/clock/age.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'

type AdultsTableProps = {
  chrome: Chrome
  cohort: AdultsCohort
  adults: readonly AdultLine[]
  today: string
}

/** The adults beside a cohort: role, days, check, charter, page. */
export function AdultsTable({ chrome, cohort, adults, today }: AdultsTableProps) {
  const { language, organisation } = chrome
  const { roles, list: m } = adultsWords[language]
  const day = (it: string) => plainDay(it, language)
  return (
    <Table
      caption={m.title}
      hiddenCaption
      rows={[...adults]}
      columns={[
        { header: m.columns.name, rowHeader: true, cell: (line) => fullName(line) },
        { header: m.columns.role, cell: (line) => roles[line.role] },
        { header: m.columns.days, cell: (line) => m.days(day(line.fromDay), day(line.toDay)) },
        {
          header: m.columns.check,
          cell: (line) => <CheckCell line={line} cohort={cohort} language={language} />,
        },
        {
          header: m.columns.texts,
          cell: ({ charterSigned, pageRead }) => (
            <Stack tight>
              <Tag tone={charterSigned ? 'mint' : 'saffron'}>{charterSigned ? m.signed : m.notSigned}</Tag>
              <Tag tone={pageRead ? 'mint' : 'saffron'}>{pageRead ? m.read : m.notRead}</Tag>
            </Stack>
          ),
        },
        {
          header: m.columns.action,
          cell: (line) =>
            line.toDay >= today && (
              <Form
                action={adultPaths.removal(organisation.slug, cohort.id, line.id)}
                label={`${m.remove} ${fullName(line)}, ${m.days(day(line.fromDay), day(line.toDay))}`}
              >
                <Button kind="secondary" size="small" about={fullName(line)}>
                  {m.remove}
                </Button>
              </Form>
            ),
        },
      ]}
      empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
    />
  )
}

type CheckCellProps = { line: AdultLine; cohort: AdultsCohort; language: Language }

function CheckCell({ line, cohort, language }: CheckCellProps) {
  const m = adultsWords[language].list
  const { birthDate, toDay, check } = line
  if (check === null) {
    if (birthDate !== null && ageOn(birthDate, toDay) < 18) return <>{m.minor}</>
    return <Tag tone="error">{m.noCheck}</Tag>
  }
  const name = cohort.accepted.find(({ key }) => key === check.kind)?.name[language] ?? check.kind
  const day = (it: string) => plainDay(it, language)
  return (
    <>
      {m.check(name, day(check.checkedOn), day(check.expiresOn))}
      <Small>{m.seenBy(check.seenBy, day(check.seenOn))}</Small>
    </>
  )
}
