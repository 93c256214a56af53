import { ageOn } from '#platform/clock/age.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { ByRoleGesture } from './by-role.tsx'
import { TextsCell, textsInFile } from './texts-cell.tsx'

/** The adults beside a cohort: why each is there, role, days, check, charter, page. */
export function AdultsTable({ chrome, list }: { chrome: Chrome; list: ShownList<AdultLine> }) {
  const m = adultsWords[chrome.language].list
  return (
    <ListTable
      caption={m.title}
      hiddenCaption
      list={list}
      searchFrom={20}
      empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
    />
  )
}

/** What is said of an adult beside a cohort, on the page and in the file. `today`: the day in the zone of the site. */
export function adultColumns(
  chrome: Chrome,
  { cohort, today }: { cohort: AdultsCohort; today: string },
): Column<AdultLine>[] {
  const { language } = chrome
  const { roles, list: m, byRole } = adultsWords[language]
  const day = (it: string) => plainDay(it, language)
  return [
    {
      key: 'name',
      header: m.columns.name,
      rowHeader: true,
      value: ({ firstName, lastName }) => `${lastName} ${firstName}`,
      cell: fullName,
    },
    { key: 'role', header: m.columns.role, value: (line) => roles[line.role] },
    { key: 'why', header: m.columns.why, value: ({ listed }) => (listed ? m.whys.list : m.whys.role) },
    {
      key: 'days',
      header: m.columns.days,
      value: ({ fromDay, toDay }) => `${fromDay} ${toDay}`,
      inFile: (line) => m.days(day(line.fromDay), day(line.toDay)),
      cell: (line) =>
        line.fromDay <= line.toDay ? m.days(day(line.fromDay), day(line.toDay)) : byRole.noDay,
    },
    {
      key: 'check',
      header: m.columns.check,
      value: ({ check }) => check?.expiresOn ?? null,
      inFile: (line) => checkInWords(line, cohort, language),
      cell: (line) => <CheckCell chrome={chrome} line={line} cohort={cohort} />,
    },
    {
      key: 'texts',
      header: m.columns.texts,
      value: (line) => textsInFile(line, language),
      cell: (line) => <TextsCell chrome={chrome} cohort={cohort} line={line} today={today} />,
    },
    {
      header: m.columns.action,
      cell: (line) =>
        line.listed ? (
          <Removal chrome={chrome} cohort={cohort} line={line} today={today} />
        ) : (
          <ByRoleGesture chrome={chrome} cohort={cohort} line={line} />
        ),
    },
  ]
}

/** Those on the list, or those whom only a role brings. */
export function adultFilters({ language }: Chrome): ListFilter<AdultLine>[] {
  const m = adultsWords[language].list
  const choices = (['list', 'role'] as const).map((value) => ({ value, label: m.whys[value] }))
  return [{ name: 'why', label: m.columns.why, choices, of: ({ listed }) => (listed ? 'list' : 'role') }]
}

type RemovalProps = { chrome: Chrome; cohort: AdultsCohort; line: AdultLine; today: string }

function Removal({ chrome: { language, organisation }, cohort, line, today }: RemovalProps) {
  const m = adultsWords[language].list
  if (line.toDay < today) return null
  const days = m.days(plainDay(line.fromDay, language), plainDay(line.toDay, language))
  return (
    <Form
      action={adultPaths.removal(organisation.slug, cohort.id, line.id)}
      label={`${m.remove} ${fullName(line)}, ${days}`}
    >
      <Button kind="secondary" size="small" about={fullName(line)}>
        {m.remove}
      </Button>
    </Form>
  )
}

type CheckCellProps = { chrome: Chrome; line: AdultLine; cohort: AdultsCohort }

/** The check that counts longest, and the way to take one back, also beside a closed cohort: it counts everywhere. */
function CheckCell({ chrome, line, cohort }: CheckCellProps) {
  const { language, organisation, visitor } = chrome
  const { list: m, takeBack } = adultsWords[language]
  const { check } = line
  const words = checkInWords(line, cohort, language)
  if (check === null) return isMinorHelper(line, cohort) ? <>{words}</> : <Tag tone="error">{words}</Tag>
  return (
    <>
      {words}
      <Small>{m.seenBy(check.seenBy, plainDay(check.seenOn, language))}</Small>
      {line.personId !== visitor?.personId && (
        <LinkButton
          kind="discreet"
          size="small"
          href={adultPaths.checksOf(organisation.slug, cohort.id, line.personId)}
          about={fullName(line)}
        >
          {takeBack.link}
        </LinkButton>
      )}
    </>
  )
}

function checkInWords(line: AdultLine, cohort: AdultsCohort, language: Language): string {
  const m = adultsWords[language].list
  const { check } = line
  if (check === null) return isMinorHelper(line, cohort) ? m.minor : m.noCheck
  const name = cohort.accepted.find(({ key }) => key === check.kind)?.name[language] ?? check.kind
  return m.check(name, plainDay(check.checkedOn, language), plainDay(check.expiresOn, language))
}

/** A helper who is a minor on her last day is never asked for an adult's check. */
function isMinorHelper({ birthDate, toDay }: AdultLine, { ofAgeFrom }: AdultsCohort): boolean {
  return birthDate !== null && ageOn(birthDate, toDay) < ofAgeFrom
}
