import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

/** One button: the link that leads here may be opened by a mail scanner, and must change nothing. */
export function DemonstrationPage({ frame, back, accountId }: FormProps & { accountId: string }) {
  const words = wordsIn[frame.language].demonstration
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead}>
      <Form action={signInPaths.demonstrationEntry()} hidden={{ back, account: accountId }}>
        <Button size="main">{words.submit}</Button>
      </Form>
    </AccountPage>
  )
}
