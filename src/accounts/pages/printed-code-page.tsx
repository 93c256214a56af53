import { Button, LinkButton } from '#ui/button.tsx'
import { CheckboxField, errorOf, Form, TextField } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

export function PrintedCodePage({ frame, back, values = {}, errors = [] }: FormProps) {
  const words = wordsIn[frame.language].printedCode
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead} errors={errors}>
      <Form action={signInPaths.printedCode()} hidden={{ back }}>
        <TextField
          name="username"
          label={words.username}
          hint={words.usernameHint}
          autocomplete="username"
          value={values.username}
          error={errorOf(errors, 'username')}
        />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          autocomplete="current-password"
          value={values.code}
          error={errorOf(errors, 'code')}
        />
        <CheckboxField
          name="remember"
          label={words.remember}
          hint={words.rememberHint}
          checked={values.remember === 'yes'}
        />
        <Button size="main">{words.submit}</Button>
      </Form>
      <Small>{words.lost}</Small>
      <LinkButton kind="discreet" href={signInPaths.signIn(back)}>
        {words.withEmail}
      </LinkButton>
    </AccountPage>
  )
}
