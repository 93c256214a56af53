import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { errorOf } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { figureCodes } from '../figure.ts'
import { impactWords } from '../messages/words.ts'

type TotalPageProps = {
  chrome: Chrome
  action: string
  /** It replaces a total that was wrong, or takes it off the public page. */
  correction: boolean
  typed: Record<string, string>
  errors?: FieldError[]
}

/** The form of a total counted before Frise: never without its document, its person and its date. */
export function TotalPage({ chrome, action, correction, typed, errors = [] }: TotalPageProps) {
  const m = impactWords(chrome.language)
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed[name],
    error: errorOf(errors, name),
  })
  return (
    <StaffPage chrome={chrome} title={correction ? m.team.correctTitle : m.team.addTotal} errors={errors}>
      <p>{correction ? m.team.correctLead : m.page.earlierLead}</p>
      <Form action={action}>
        <SelectField
          {...field('figure', m.team.figure)}
          choices={figureCodes.map((code) => ({ value: code, label: m.figures[code].label }))}
        />
        <TextField {...field('value', m.team.value, m.team.valueHint)} inputmode="decimal" width="half" />
        <TextField {...field('from-day', m.team.fromDay)} type="date" width="half" />
        <TextField {...field('to-day', m.team.toDay)} type="date" width="half" />
        <TextField {...field('document', m.team.document, m.team.documentHint)} />
        <TextField {...field('counted-by', m.team.countedBy, m.team.countedByHint)} />
        <TextField {...field('counted-on', m.team.countedOn)} type="date" width="half" />
        <Button>{m.team.save}</Button>
        {correction && (
          <Button kind="discreet" name="next" value="withdraw">
            {m.team.withdrawTotal}
          </Button>
        )}
      </Form>
    </StaffPage>
  )
}
