import { zoneOfAccounts } from '#platform/clock/clock.ts'
import { instantIn } from '#platform/i18n/format.ts'
import type { OpenSession } from '#platform/sign-in/sign-in.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import { LineList } from '#ui/task-list.tsx'
import { wordsIn } from '../messages/words.ts'
import { signInPaths } from '../paths.ts'
import { AccountPage, type Frame } from './account-page.tsx'

interface DevicesPageProps {
  frame: Frame
  back: string
  sessions: readonly OpenSession[]
}

/** Where her account is open, newest first; each of the others can be ended, or all at once. */
export function DevicesPage({ frame, back, sessions }: DevicesPageProps) {
  const { language } = frame
  const words = wordsIn[language].devices
  const at = (instant: Date) => instantIn(zoneOfAccounts, instant, language)
  const line = ({ id, openedAt, lastSeenAt, endsAt, current }: OpenSession, index: number) => ({
    // Numbered: two that were opened in the same minute must not sound alike.
    title: `${index + 1}. ${words.openedAt(at(openedAt))}`,
    detail:
      lastSeenAt === null
        ? words.windowOnly
        : `${words.lastSeenAt(at(lastSeenAt))} ${words.endsAt(at(endsAt))}`,
    aside: current ? (
      <Tag tone="mint" icon="check">
        {words.current}
      </Tag>
    ) : (
      <Form
        action={signInPaths.deviceEnding()}
        hidden={{ session: id, back }}
        label={`${words.end} ${index + 1}, ${words.about(at(openedAt))}`}
      >
        <Button kind="secondary" size="small" about={`${index + 1}, ${words.about(at(openedAt))}`}>
          {words.end}
        </Button>
      </Form>
    ),
  })
  return (
    <AccountPage frame={frame} title={words.title} lead={words.lead}>
      <Stack>
        <LineList lines={sessions.map(line)} />
        {sessions.length > 1 ? (
          <Form action={signInPaths.otherDevicesEnding()} hidden={{ back }} label={words.endOthers}>
            <Button kind="danger">{words.endOthers}</Button>
          </Form>
        ) : (
          <p>{words.alone}</p>
        )}
        <Small>{words.note}</Small>
        <Small>{words.code}</Small>
        <LinkButton kind="secondary" href={back}>
          {words.leave}
        </LinkButton>
      </Stack>
    </AccountPage>
  )
}
