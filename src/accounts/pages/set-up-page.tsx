import { Button, LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { errorOf, Form, TextField } from '#ui/form.tsx'
import { Section, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { QrCode } from '#ui/qr.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type FormProps } from './account-page.tsx'

interface SetUpPageProps extends FormProps {
  /** `begun` carries the key to put on the phone. */
  step: { is: 'none' | 'on' | 'printed code' } | { is: 'begun'; uri: string; secret: string }
}

export function SetUpPage({ step, ...props }: SetUpPageProps) {
  const words = wordsIn[props.frame.language].setUp
  return (
    <AccountPage frame={props.frame} title={words.title} lead={words.lead} errors={props.errors}>
      {step.is === 'none' && <Begin {...props} />}
      {step.is === 'begun' && <Key {...props} uri={step.uri} secret={step.secret} />}
      {step.is === 'on' && <On {...props} />}
      {step.is === 'printed code' && <Notice kind="info">{words.printedCode}</Notice>}
    </AccountPage>
  )
}

function Begin({ frame, back }: FormProps) {
  const words = wordsIn[frame.language].setUp
  return (
    <Form action={signInPaths.secondFactorSetUp()} hidden={{ back }}>
      <p>{words.why}</p>
      <Button size="main">{words.begin}</Button>
    </Form>
  )
}

function Key({ frame, back, uri, secret, errors = [] }: FormProps & { uri: string; secret: string }) {
  const words = wordsIn[frame.language].setUp
  return (
    <Stack>
      <Section title={words.scan} level={3}>
        <QrCode value={uri} label={words.scanText} />
        <DescriptionList rows={[{ term: words.key, value: <code>{inFours(secret)}</code> }]} />
      </Section>
      <Form action={signInPaths.secondFactorConfirmation()} hidden={{ back }}>
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="code"
          autocomplete="one-time-code"
          inputmode="numeric"
          error={errorOf(errors, 'code')}
        />
        <Button size="main">{words.confirm}</Button>
      </Form>
    </Stack>
  )
}

function On({ frame, back }: FormProps) {
  const words = wordsIn[frame.language].setUp
  return (
    <Stack>
      <Notice kind="success">{words.isOn}</Notice>
      <LinkButton href={back}>{words.leave}</LinkButton>
      <Form action={signInPaths.backupCodes()} hidden={{ back }}>
        <p>{words.renewHelp}</p>
        <Button kind="secondary">{words.renew}</Button>
      </Form>
      <Small>{words.lostPhone}</Small>
    </Stack>
  )
}

/** A key is typed by hand, four letters at a time. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
