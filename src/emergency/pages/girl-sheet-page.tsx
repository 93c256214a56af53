import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { emergencyMessages } from '../messages/words.ts'
import { emergencyPaths } from '../paths.ts'
import type { GirlSheet } from '../queries.ts'
import { SheetFields, type SheetRules } from './sheet-fields.tsx'
import { SheetInWords } from './sheet-in-words.tsx'
import { ToVerify } from './to-verify.tsx'

type GirlSheetPageProps = {
  chrome: Chrome
  cohort: CohortView
  girl: GirlSheet
  rules: SheetRules | undefined
  /** Who can have said it: her guardians and herself. Empty for who only reads. */
  people: { id: string; name: string }[]
  fields: Readonly<Record<string, string>>
  errors?: FieldError[]
}

/** One emergency sheet, to read in a hurry; its coordinator can write down what she was told. */
export function GirlSheetPage(props: GirlSheetPageProps) {
  const { chrome, cohort, girl, rules, people, errors = [] } = props
  const { language, organisation } = chrome
  const m = emergencyMessages(language)
  const { sheet } = girl
  const day = (at: Date) => plainDay(dayIn(cohort.site.zone, at), language)
  const confirmHref = emergencyPaths.confirmation(organisation.slug, cohort.id, girl.enrolmentId)
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.title(fullName(girl))} errors={errors}>
      <Stack>
        {rules === undefined && <EmptyState title={m.noSheet} reason={m.noSheetReason} />}
        {rules !== undefined && sheet === null && <EmptyState title={m.team.missing} reason={m.team.lead} />}
        {rules !== undefined && sheet !== null && (
          <>
            {sheet.toVerify && (
              <ToVerify
                language={language}
                revision={sheet.revision}
                confirmHref={people.length > 0 ? confirmHref : undefined}
              />
            )}
            <Card>
              <SheetInWords sheet={sheet} rules={rules} language={language} />
              <Small>
                {m.team.written(sheet.saidBy, day(sheet.writtenAt))}{' '}
                {sheet.channel === 'word' && m.team.noted(sheet.writtenBy)}
                {sheet.confirmed !== null && m.team.confirmedBy(sheet.confirmed.by, day(sheet.confirmed.at))}
              </Small>
            </Card>
          </>
        )}
        {rules !== undefined && people.length > 0 && <WordForm {...props} rules={rules} />}
        <Actions>
          <LinkButton kind="discreet" href={emergencyPaths.ofCohort(organisation.slug, cohort.id)}>
            {m.team.backToList}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function WordForm(props: GirlSheetPageProps & { rules: SheetRules }) {
  const { chrome, cohort, girl, rules, people, fields, errors = [] } = props
  const { language, organisation } = chrome
  const m = emergencyMessages(language).team
  return (
    <Disclosure summary={m.form} open={errors.length > 0}>
      <Form
        action={emergencyPaths.ofGirl(organisation.slug, cohort.id, girl.enrolmentId)}
        hidden={{ revision: String(girl.sheet?.revision ?? 0) }}
        label={m.form}
      >
        <SelectField
          name="said-by"
          label={m.saidBy}
          choices={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={fields['said-by']}
          error={errors.find(({ field }) => field === 'said-by')?.message}
        />
        <SheetFields
          m={emergencyMessages(language)}
          language={language}
          rules={rules}
          fields={fields}
          errors={errors}
        />
      </Form>
    </Disclosure>
  )
}
