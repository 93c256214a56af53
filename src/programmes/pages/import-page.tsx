import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { FileField } from '#ui/file-field.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { programmeMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'

type ImportPageProps = { chrome: Chrome; typed?: string; errors?: FieldError[] }

/** A programme or an edition from its file, or pasted where there is no file. */
export function ImportPage({ chrome, typed, errors = [] }: ImportPageProps) {
  const m = programmeMessages(chrome.language).form
  return (
    <StaffPage chrome={chrome} title={m.title} errors={errors}>
      <Small>{m.lead}</Small>
      <Form action={programmePaths.importing(chrome.organisation.slug)} files>
        <FileField name="file" label={m.file} hint={m.fileHint} accept=".json,application/json" optional />
        <TextArea name="text" label={m.text} value={typed} rows={12} optional />
        <Button icon="upload">{m.save}</Button>
      </Form>
    </StaffPage>
  )
}
