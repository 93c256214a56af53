import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, type Person } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField, YesNoField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import { askedAbout, guardianQuestions } from '../guardian-answers.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type PaperPageProps = {
  chrome: Chrome
  application: ApplicationView
  guardian: Person
  typed: Record<string, string>
  errors: FieldError[]
}

/** A sheet that a guardian signed, copied by the team: the sheet itself, who signed it, and each tick. */
export function PaperPage({ chrome, application, guardian, typed, errors }: PaperPageProps) {
  const { language, organisation } = chrome
  const { paper: m, back } = guardiansMessages(language)
  const { applicant } = application
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((error) => error.field === name)?.message,
  })
  return (
    <StaffPage chrome={chrome} overline={fullName(applicant)} title={m.title} errors={errors}>
      <Stack>
        <p>{m.lead}</p>
        <Form action={applicationPaths.paper(organisation.slug, application.id, guardian.id)} label={m.title}>
          <Card title={m.sheet}>
            <TextField {...field('signed-on')} type="date" label={m.signedOn} width="half" />
            <TextField {...field('held-by')} label={m.heldBy} autocomplete="off" />
            <TextField {...field('kept-at')} label={m.keptAt} autocomplete="off" />
          </Card>
          <Card title={m.signer}>
            <TextField
              {...field('first-name')}
              value={typed['first-name'] ?? guardian.firstName}
              label={m.firstName}
              autocomplete="off"
            />
            <TextField
              {...field('last-name')}
              value={typed['last-name'] ?? guardian.lastName}
              label={m.lastName}
              autocomplete="off"
            />
            <Relation application={application} language={language} {...field('relation')} />
          </Card>
          <Card title={m.answers}>
            {guardianQuestions(application, language).map((question) => (
              <YesNoField {...field(question.field)} label={askedAbout(question, applicant)} compact />
            ))}
          </Card>
          <Button icon="file-check">{m.save}</Button>
        </Form>
        <LinkButton kind="discreet" href={applicationPaths.guardians(organisation.slug, application.id)}>
          {back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

type RelationProps = {
  application: ApplicationView
  language: Chrome['language']
  name: string
  value: string | undefined
  error: string | undefined
}

function Relation({ application, language, ...field }: RelationProps) {
  const part = application.campaign.programme.guardian.screens
    .flatMap(({ parts }) => parts)
    .find(({ about }) => about === 'relation')
  if (part?.kind !== 'asked') return null
  const choices = (part.choices ?? []).map(({ key, label }) => ({ value: key, label: label[language] }))
  return <ChoiceField {...field} label={guardiansMessages(language).paper.relation} choices={choices} />
}
