import type { FieldError } from '#platform/http/form.ts'
import { languages } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { errorOf } from '#ui/error-summary.tsx'
import { Form } from '#ui/form.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { impactWords } from '../messages/words.ts'

type QuotationPageProps = {
  chrome: Chrome
  action: string
  typed: Record<string, string>
  errors?: FieldError[]
  /** It replaces a quotation that was copied wrong, or takes it off the public page. */
  corrects?: boolean
}

/** The form of a quotation: the words, where they stood, and which day that was. */
export function QuotationPage({ chrome, action, typed, errors = [], corrects = false }: QuotationPageProps) {
  const m = impactWords(chrome.language)
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: typed[name],
    error: errorOf(errors, name),
  })
  const { published, read } = m.team.dayKinds
  return (
    <StaffPage
      chrome={chrome}
      title={corrects ? m.team.correctQuotation : m.team.addQuotation}
      errors={errors}
    >
      {corrects && <p>{m.team.correctQuotationLead}</p>}
      <Form action={action} hidden={{ key: typed.key ?? '' }}>
        <TextArea {...field('words', m.team.words)} />
        <ChoiceField
          {...field('language', m.team.language)}
          choices={languages.map((language) => ({ value: language, label: m.team.languages[language] }))}
        />
        <TextField {...field('source', m.team.source)} />
        <TextField {...field('address', m.team.address, m.team.addressHint)} type="url" optional />
        <TextField {...field('on-day', m.team.onDay)} type="date" width="half" />
        <ChoiceField
          {...field('day-is', m.team.dayIs)}
          choices={[
            { value: 'published', label: published },
            { value: 'read', label: read },
          ]}
        />
        <Button>{m.team.save}</Button>
        {corrects && (
          <Button kind="discreet" name="next" value="withdraw">
            {m.team.withdraw}
          </Button>
        )}
      </Form>
    </StaffPage>
  )
}
