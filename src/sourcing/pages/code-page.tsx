import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { codePaths } from '../paths.ts'

type CodePageProps = { chrome: Chrome; typed: string; fault: string | undefined; home: string }

/** Where a code is typed by whoever cannot scan it. It only reads: the address that it leads to is the one of the card. */
export function CodePage({ chrome, typed, fault, home }: CodePageProps) {
  const m = sourcingWords(chrome.language).code
  const errors = fault === undefined ? [] : [{ field: 'code', message: fault }]
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead} errors={errors}>
      <Form action={codePaths.form(chrome.organisation.slug)} method="get">
        <TextField
          name="code"
          label={m.label}
          hint={m.hint}
          value={typed}
          error={fault}
          autocomplete="off"
          width="code"
        />
        <Button size="main">{m.open}</Button>
      </Form>
      <LinkButton kind="discreet" href={home}>
        {m.without}
      </LinkButton>
    </StepPage>
  )
}
