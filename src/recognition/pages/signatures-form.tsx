import type { FieldError } from '#platform/http/form.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxField, FieldGroup, Form, TextField } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Signature } from '../certificate.ts'
import { recognitionMessages } from '../messages/words.ts'
import { recognitionPaths } from '../paths.ts'
import type { Recipient } from '../queries.ts'

type SignaturesFormProps = {
  chrome: Chrome
  cohort: CohortView
  signatures: readonly Signature[]
  recipients: readonly Recipient[]
  /** Why none can be issued now. */
  notYet: string | undefined
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Who signs for each side, and the button that gives the diplomas; once nobody is without, what is left is to sign them otherwise. */
export function SignaturesForm(props: SignaturesFormProps) {
  const { chrome, cohort, recipients, notYet } = props
  const m = recognitionMessages(chrome.language)
  const issued = recipients.some(({ certificate }) => certificate !== null)
  const missing = recipients.some(({ completes, certificate }) => completes && certificate === null)
  return (
    <Card title={m.signatures}>
      {notYet === undefined ? (
        <Form
          action={recognitionPaths.diplomas(chrome.organisation.slug, cohort.id)}
          hidden={missing ? {} : { again: 'yes' }}
        >
          {!missing && <p>{m.noneMissing}</p>}
          {cohort.programme.diploma.signatories.map((_, position) => (
            <SignerFields {...props} position={position} />
          ))}
          {issued && missing && <CheckboxField name="again" label={m.again} hint={m.againHint} />}
          {missing ? (
            <Button icon="award">{issued ? m.issueAgain : m.issue}</Button>
          ) : (
            <>
              <Button kind="secondary">{m.signAgain}</Button>
              <Small>{m.signAgainHint}</Small>
            </>
          )}
        </Form>
      ) : (
        <Notice kind="info">{notYet}</Notice>
      )}
    </Card>
  )
}

function SignerFields(props: SignaturesFormProps & { position: number }) {
  const { chrome, cohort, signatures, typed, errors = [], position } = props
  const { language, organisation } = chrome
  const m = recognitionMessages(language)
  const { role, title } = cohort.programme.diploma.signatories[position]!
  const known = signatures[position] ?? {
    name: '',
    title: title[language],
    structure: role === 'association' ? organisation.name : '',
  }
  const field = (part: keyof typeof known) => ({
    name: `${part}-${position}`,
    label: m.signer[part],
    value: typed?.[`${part}-${position}`] ?? known[part],
    error: errors.find((error) => error.field === `${part}-${position}`)?.message,
    autocomplete: 'off',
  })
  return (
    <FieldGroup title={m.roles[role]}>
      <TextField {...field('name')} />
      <TextField {...field('title')} />
      <TextField {...field('structure')} optional />
    </FieldGroup>
  )
}
