import type { FieldError } from '#platform/http/form.ts'
import { hours } from '#platform/i18n/format.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField, Form, TextField } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { recognitionMessages } from '../messages/words.ts'
import { recognitionPaths } from '../paths.ts'
import type { Recipient } from '../queries.ts'

type OverridePageProps = {
  chrome: Chrome
  cohort: CohortView
  girl: Recipient
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** What the rule says of one girl, and a decision beside it, with its reason. */
export function OverridePage({ chrome, cohort, girl, typed = {}, errors = [] }: OverridePageProps) {
  const { language, organisation } = chrome
  const words = recognitionMessages(language)
  const m = words.overridePage
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const { completed, attendedMinutes, taughtMinutes, threshold } = girl.completion
  const sums = [attendedMinutes, taughtMinutes, threshold].map((minutes) => hours(minutes, language))
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.title(fullName(girl))} errors={errors}>
      <Stack>
        <Prose>
          <p>{completed ? m.ruleSays.yes : m.ruleSays.no}</p>
          <p>{words.attended(sums[0]!, sums[1]!, sums[2]!)}</p>
        </Prose>
        <Form action={recognitionPaths.completion(organisation.slug, cohort.id, girl.enrolmentId)}>
          <ChoiceField
            name="completed"
            label={m.choice}
            choices={[
              { value: 'yes', label: m.choices.yes },
              { value: 'no', label: m.choices.no },
            ]}
            value={typed.completed}
            error={errorOf('completed')}
          />
          <TextField
            name="reason"
            label={m.reason}
            hint={m.reasonHint}
            value={typed.reason}
            error={errorOf('reason')}
            autocomplete="off"
          />
          <Button>{m.save}</Button>
        </Form>
      </Stack>
    </StaffPage>
  )
}
