import type { FieldError } from '#platform/http/form.ts'
import { givingUpReasons, givingUpReasonsIn, type MailingRecipient } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form, SelectField } from '#ui/form.tsx'
import { Actions, Prose, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { mayBeGivenUp } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { AudienceField, audiencesWith } from './audience-field.tsx'

type GivingUpPageProps = {
  chrome: Chrome
  cohort: CohortView
  recipients: readonly MailingRecipient[]
  /** An id of this form: pressed twice, it writes once. */
  key: string
  typed: Record<string, string> | undefined
  errors: FieldError[]
}

/** A cohort will not take place: what becomes of everybody, why, and whom to tell. */
export function GivingUpPage({ chrome, cohort, recipients, key, typed, errors }: GivingUpPageProps) {
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.givingUp
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const told = typed === undefined ? audiencesWith(recipients) : (typed.tell ?? '').split(',')
  const back = (
    <LinkButton kind="discreet" href={cohortPaths.one(organisation.slug, cohort.id)}>
      {words.sheet.back}
    </LinkButton>
  )
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.title} errors={errors}>
      <Stack>
        {mayBeGivenUp(cohort.state) ? (
          <>
            <Prose>
              {m.leads.map((lead) => (
                <p>{lead}</p>
              ))}
            </Prose>
            <Form
              action={cohortPaths.givingUp(organisation.slug, cohort.id)}
              hidden={{ key }}
              label={m.title}
            >
              <SelectField
                name="reason"
                label={words.change.reason}
                hint={m.reasonHint}
                choices={givingUpReasons.map((value) => ({
                  value,
                  label: givingUpReasonsIn[language][value],
                }))}
                value={typed?.reason}
                error={errorOf('reason')}
              />
              {recipients.length > 0 && (
                <AudienceField
                  label={words.change.tell}
                  hint={m.reads(cohort.name)}
                  recipients={recipients}
                  values={told}
                  error={errorOf('tell')}
                  language={language}
                />
              )}
              <Actions>
                <Button kind="secondary">{m.button}</Button>
                {back}
              </Actions>
            </Form>
          </>
        ) : (
          <>
            <Notice kind="info">{cohort.state === 'given up' ? m.already : m.hasMet}</Notice>
            <Actions>{back}</Actions>
          </>
        )}
      </Stack>
    </StaffPage>
  )
}
