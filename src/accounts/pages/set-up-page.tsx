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
  /** `key`: the one just made, to put on the phone. `begun`: it was shown once, and waits for its first code. */
  step: { is: 'none' | 'begun' | 'on' } | { is: 'key'; uri: string; secret: string }
  /** She signs in with a code on paper, and types it once more. */
  byPrintedCode: boolean
}

export function SetUpPage({ step, ...props }: SetUpPageProps) {
  const words = wordsIn[props.frame.language].setUp
  return (
    <AccountPage
      frame={props.frame}
      title={words.title}
      lead={props.byPrintedCode ? words.leadPrinted : words.lead}
      errors={props.errors}
    >
      {step.is === 'none' && <Begin {...props} />}
      {step.is === 'key' && <Key {...props} uri={step.uri} secret={step.secret} />}
      {step.is === 'begun' && <Begun {...props} />}
      {step.is === 'on' && <On {...props} />}
    </AccountPage>
  )
}

type StepProps = FormProps & Pick<SetUpPageProps, 'byPrintedCode'>

function Begin(props: StepProps) {
  const { frame, back } = props
  const words = wordsIn[frame.language].setUp
  return (
    <Form action={signInPaths.secondFactorSetUp()} hidden={{ back }}>
      <p>{words.why}</p>
      <CodeOnPaper {...props} />
      <Button size="main">{words.begin}</Button>
    </Form>
  )
}

function Key({ uri, secret, ...props }: StepProps & { uri: string; secret: string }) {
  const words = wordsIn[props.frame.language].setUp
  return (
    <Stack>
      <Section title={words.scan} level={3}>
        <QrCode value={uri} label={words.scanText} />
        <DescriptionList rows={[{ term: words.key, value: <code>{inFours(secret)}</code> }]} />
        <Small>{words.keyOnce}</Small>
      </Section>
      <FirstCode {...props} />
    </Stack>
  )
}

/** Her application may have the key already: she writes its code. Otherwise she starts again, with another key. */
function Begun(props: StepProps) {
  const { frame, back } = props
  const words = wordsIn[frame.language].setUp
  return (
    <Stack>
      <FirstCode {...props} />
      <Form action={signInPaths.secondFactorSetUp()} hidden={{ back }}>
        <p>{words.anotherHelp}</p>
        <CodeOnPaper {...props} />
        <Button kind="secondary">{words.another}</Button>
      </Form>
    </Stack>
  )
}

function FirstCode({ frame, back, errors = [] }: StepProps) {
  const words = wordsIn[frame.language].setUp
  return (
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
  )
}

function On(props: StepProps) {
  const { frame, back } = props
  const words = wordsIn[frame.language].setUp
  return (
    <Stack>
      <Notice kind="success">{words.isOn}</Notice>
      <LinkButton href={back}>{words.leave}</LinkButton>
      <Form action={signInPaths.backupCodes()} hidden={{ back }}>
        <p>{words.renewHelp}</p>
        <CodeOnPaper {...props} />
        <Button kind="secondary">{words.renew}</Button>
      </Form>
      <Small>{words.lostPhone}</Small>
    </Stack>
  )
}

/** The printed code once more, of whoever signs in with one: a screen that was left open is not enough. */
function CodeOnPaper({ frame, byPrintedCode, errors = [] }: StepProps) {
  const words = wordsIn[frame.language]
  if (!byPrintedCode) return null
  return (
    <TextField
      name="printed-code"
      label={words.setUp.printedCode}
      hint={words.printedCode.codeHint}
      autocomplete="current-password"
      error={errorOf(errors, 'printed-code')}
    />
  )
}

/** A key is typed by hand, four letters at a time. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
