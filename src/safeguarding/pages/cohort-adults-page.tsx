import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { CardGrid } from '#ui/card.tsx'
import { Small } from '#ui/layout.tsx'
import type { ShownList } from '#ui/list-table.tsx'
import type { AdultLine, AdultsCohort, PersonChoice } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import type { SafetyRefusal } from '../safe-before-start.ts'
import { AddAdultForm } from './add-adult-form.tsx'
import { AdultsTable } from './adults-table.tsx'
import { ByRoleNotice, missesCheck } from './by-role.tsx'
import { SafetyNotice } from './safety-notice.tsx'
import { SeeCheckForm } from './see-check-form.tsx'
import { hasTextsLeft, TextsNotice } from './texts-notice.tsx'

type CohortAdultsPageProps = {
  chrome: Chrome
  cohort: AdultsCohort
  adults: readonly AdultLine[]
  /** The same, as the address asks for them. */
  list: ShownList<AdultLine>
  /** The day today in the zone of the site. */
  today: string
  refusals: readonly SafetyRefusal[]
  people: readonly PersonChoice[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Who is beside a cohort, what is missing before it can be confirmed, and the two gestures that complete it. */
export function CohortAdultsPage(props: CohortAdultsPageProps) {
  const { chrome, cohort, adults, list, today, refusals, errors = [] } = props
  const m = adultsWords[chrome.language].list
  const listed = adults.filter((line) => line.listed)
  const byRole = adults.filter((line) => !line.listed)
  const saysSafe = refusals.length === 0 && !byRole.some(missesCheck)
  const textsLeft = adults.filter((line) => hasTextsLeft(line, today))
  return (
    <StaffPage
      chrome={chrome}
      overline={`${cohort.name}, ${cohort.place}`}
      title={m.title}
      errors={errors}
      actions={
        <LinkButton kind="discreet" href={adultPaths.cohort(chrome.organisation.slug, cohort.id)}>
          {m.back}
        </LinkButton>
      }
    >
      {listed.length > 0 && (refusals.length > 0 || (saysSafe && textsLeft.length === 0)) && (
        <SafetyNotice refusals={refusals} adults={listed} language={chrome.language} />
      )}
      <TextsNotice adults={textsLeft} safe={saysSafe} language={chrome.language} />
      <ByRoleNotice language={chrome.language} byRole={byRole} />
      {byRole.length > 0 && <Small>{adultsWords[chrome.language].byRole.lead}</Small>}
      <AdultsTable chrome={chrome} list={list} />
      <CardGrid>
        <AddAdultForm {...props} />
        {cohort.state !== 'closed' && <SeeCheckForm {...props} people={besideOnce(adults)} />}
      </CardGrid>
    </StaffPage>
  )
}

/** Each person once, however many stays she has. */
function besideOnce(adults: readonly AdultLine[]): PersonChoice[] {
  const all = adults.map(
    ({ personId, firstName, lastName }) => [personId, { id: personId, firstName, lastName }] as const,
  )
  return [...new Map(all).values()]
}
