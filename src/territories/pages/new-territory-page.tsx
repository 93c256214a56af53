import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import { territoryWords } from '../messages/words.ts'
import { territoryPaths } from '../paths.ts'
import { longestName } from '../territory.ts'

type NewTerritoryPageProps = { chrome: Chrome; typed?: Record<string, string>; errors?: FieldError[] }

/** The name comes first; its places are added on its own page. */
export function NewTerritoryPage({ chrome, typed = {}, errors = [] }: NewTerritoryPageProps) {
  const m = territoryWords(chrome.language)
  return (
    <StaffPage chrome={chrome} overline={m.title} title={m.newTitle} errors={errors}>
      <Form action={territoryPaths.list(chrome.organisation.slug)}>
        <TextField
          name="name"
          label={m.name}
          hint={m.nameHint}
          value={typed.name}
          error={errors.find(({ field }) => field === 'name')?.message}
          autocomplete="off"
          maxlength={longestName}
        />
        <Button>{m.create}</Button>
      </Form>
    </StaffPage>
  )
}
