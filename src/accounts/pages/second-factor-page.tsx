import { Button, LinkButton } from '#ui/button.tsx'
import { errorOf, Form, TextField } from '#ui/form.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

export function SecondFactorPage({ frame, back, values = {}, errors = [] }: FormProps) {
  const words = wordsIn[frame.language].secondFactor
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead} errors={errors}>
      <Form action={signInPaths.secondFactor()} hidden={{ back }}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="half"
          autocomplete="one-time-code"
          value={values.code}
          error={errorOf(errors, 'code')}
        />
        <Button size="main">{words.submit}</Button>
      </Form>
      <LinkButton kind="discreet" href={signInPaths.signIn(back)}>
        {words.restart}
      </LinkButton>
    </AccountPage>
  )
}
