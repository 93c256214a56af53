import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, guardianshipEndReasons, maskedContact, type Person } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { errorOf, Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardianEndMessages } from '../messages/guardian-end.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'
import { permissionWithout } from '../permission.ts'

type GuardianEndPageProps = {
  chrome: Chrome
  application: ApplicationView
  guardian: Person
  errors: FieldError[]
}

/** Somebody answers for her no more: why, and what follows, before it is done. */
export function GuardianEndPage({ chrome, application, guardian, errors }: GuardianEndPageProps) {
  const { language, organisation } = chrome
  const m = guardianEndMessages(language)
  const { slug } = organisation
  const { id, applicant, guardians, permission, campaign } = application
  const name = fullName(guardian) || guardiansMessages(language).unnamed(maskedContact(guardian))
  const { birthDate } = applicant
  const after = permissionWithout(campaign.programme, guardian.id, {
    birthDate,
    firstDay: campaign.edition.firstDay,
    consents: application.consents,
  })
  return (
    <StaffPage chrome={chrome} overline={fullName(applicant)} title={m.title(name)} errors={errors}>
      <Stack>
        {after !== permission && after !== 'not needed' && (
          <Notice kind="warning">{m.permission[after]}</Notice>
        )}
        {guardians.length === 1 && <Notice kind="warning">{m.nobodyLeft}</Notice>}
        {m.leads.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <Form action={applicationPaths.guardianEnding(slug, id, guardian.id)} label={m.title(name)}>
          <Card>
            <ChoiceField
              name="reason"
              label={m.reason}
              error={errorOf(errors, 'reason')}
              choices={guardianshipEndReasons.map((value) => ({ value, label: m.reasons[value] }))}
            />
          </Card>
          <Button>{m.save}</Button>
        </Form>
        <p>
          {m.danger} <a href={concernPaths.raise(slug)}>{m.raise}</a>
        </p>
        <LinkButton kind="discreet" href={applicationPaths.guardians(slug, id)}>
          {m.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}
