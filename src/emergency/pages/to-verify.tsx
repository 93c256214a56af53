import type { Language } from '#platform/i18n/language.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { emergencyMessages } from '../messages/words.ts'

type ToVerifyProps = {
  language: Language
  revision: number
  /** Where whoever answers for the cohort says that it holds; undefined for who only reads. */
  confirmHref: string | undefined
}

/** A sheet that came by a link to a wrong contact, and the deed once somebody has spoken with the family. */
export function ToVerify({ language, revision, confirmHref }: ToVerifyProps) {
  const m = emergencyMessages(language).team
  return (
    <Notice kind="warning" title={m.toVerify}>
      <Stack tight>
        <p>{m.toVerifyReason}</p>
        {confirmHref !== undefined && (
          <Form action={confirmHref} hidden={{ revision: String(revision) }} label={m.confirm}>
            <Button kind="secondary">{m.confirm}</Button>
          </Form>
        )}
      </Stack>
    </Notice>
  )
}
