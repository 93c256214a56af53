import { Button, LinkButton } from '#ui/button.tsx'
import { errorOf, Form, TextField } from '#ui/form.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

export function SignInPage({ frame, back, values = {}, errors = [] }: FormProps) {
  const words = wordsIn[frame.language].signIn
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead} errors={errors}>
      <Form action={signInPaths.signIn()} hidden={{ back }}>
        <TextField
          name="identifier"
          label={words.identifier}
          hint={words.identifierHint}
          autocomplete="username"
          inputmode="email"
          value={values.identifier}
          error={errorOf(errors, 'identifier')}
        />
        <Button size="main">{words.submit}</Button>
      </Form>
      <LinkButton kind="discreet" href={signInPaths.printedCode(back)}>
        {words.withPrintedCode}
      </LinkButton>
    </AccountPage>
  )
}
