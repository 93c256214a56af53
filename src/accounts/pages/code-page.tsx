import { Button, LinkButton } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { errorOf, Form, TextField } from '#ui/form.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

interface CodePageProps extends FormProps {
  address: string
  minutes: number
}

export function CodePage({ frame, back, address, minutes, values = {}, errors = [] }: CodePageProps) {
  const words = wordsIn[frame.language].code
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead(address, minutes)} errors={errors}>
      <Form action={signInPaths.code()} hidden={{ back, identifier: address }}>
        <TextField
          name="code"
          label={words.code}
          width="code"
          autocomplete="one-time-code"
          inputmode="numeric"
          value={values.code}
          error={errorOf(errors, 'code')}
        />
        <Button size="main">{words.submit}</Button>
        <Disclosure summary={words.nothingCame} open={errors.length > 0}>
          <p>{words.nothingCameHelp}</p>
          <Button kind="secondary" formaction={signInPaths.signIn()}>
            {words.again}
          </Button>
        </Disclosure>
      </Form>
      <LinkButton kind="discreet" href={signInPaths.signIn(back)}>
        {words.otherAddress}
      </LinkButton>
    </AccountPage>
  )
}
