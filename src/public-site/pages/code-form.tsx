import { codePaths } from '#src/sourcing/paths.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { PublicWords } from '../messages/fr.ts'

/** For whoever was given a card and cannot scan it. */
export function CodeForm({ slug, words }: { slug: string; words: PublicWords['hero'] }) {
  return (
    <Form action={codePaths.form(slug)} method="get" label={words.haveCode}>
      <TextField name="code" label={words.haveCode} hint={words.codeHint} autocomplete="off" width="code" />
      <Button kind="secondary" size="small">
        {words.openCode}
      </Button>
    </Form>
  )
}
