import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ChoiceField, errorOf, Form, SelectField } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import type { AdultLine, AdultsCohort, CheckLine } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { checkTakenBackReasons } from '../vetting-check.ts'

type AdultChecksPageProps = {
  chrome: Chrome
  cohort: AdultsCohort
  adult: AdultLine
  checks: readonly CheckLine[]
  typed: Record<string, string>
  errors: FieldError[]
}

/** The checks of an adult, and the gesture for one that must not count. Nobody takes back her own. */
export function AdultChecksPage(props: AdultChecksPageProps) {
  const { chrome, cohort, adult, checks, errors } = props
  const { takeBack: m } = adultsWords[chrome.language]
  const isOwn = adult.personId === chrome.visitor?.personId
  return (
    <StaffPage chrome={chrome} overline={fullName(adult)} title={m.title} errors={errors}>
      <Stack>
        {isOwn && <p>{m.own}</p>}
        {!isOwn && checks.length > 0 && <TakeBackForm {...props} />}
        {!isOwn && checks.length === 0 && <EmptyState title={m.none} reason={m.noneReason} />}
        <LinkButton kind="discreet" href={adultPaths.ofCohort(chrome.organisation.slug, cohort.id)}>
          {m.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

function TakeBackForm({ chrome, cohort, adult, checks, typed, errors }: AdultChecksPageProps) {
  const { language, organisation } = chrome
  const { list, takeBack: m } = adultsWords[language]
  const field = (name: string) => ({ name, error: errorOf(errors, name) })
  const day = (it: string) => plainDay(it, language)
  return (
    <Form action={adultPaths.checkWithdrawal(organisation.slug, cohort.id, adult.personId)} label={m.title}>
      <p>{m.lead}</p>
      <ChoiceField
        {...field('check')}
        label={m.which}
        choices={checks.map(({ id, name, kind, checkedOn, expiresOn, seenBy, seenOn }) => ({
          value: id,
          label: list.check(name?.[language] ?? kind, day(checkedOn), day(expiresOn)),
          hint: list.seenBy(seenBy, day(seenOn)),
        }))}
        value={typed.check ?? (checks.length === 1 ? checks[0]!.id : undefined)}
      />
      <SelectField
        {...field('why')}
        label={m.why}
        hint={m.hint}
        choices={checkTakenBackReasons.map((value) => ({ value, label: m.reasons[value] }))}
        value={typed.why}
      />
      <Button>{m.save}</Button>
    </Form>
  )
}
