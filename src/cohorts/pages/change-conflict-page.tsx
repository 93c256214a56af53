import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import type { Slot } from '../session.ts'
import type { SessionView } from '../session-queries.ts'
import { SlotList } from './slot-list.tsx'

type ChangeConflictPageProps = {
  chrome: Chrome
  session: SessionView
  /** Who changed it meanwhile. */
  by: string
  /** Where she wanted it; absent when she wanted to cancel it. */
  to?: Slot & { room: string }
  fields: Record<string, string>
}

/** Two people changed one session: both versions, and a person chooses. */
export function ChangeConflictPage({ chrome, session, by, to, fields }: ChangeConflictPageProps) {
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.change.conflict
  const kind = to === undefined ? 'cancellation' : 'move'
  return (
    <StaffPage chrome={chrome} overline={session.cohort.name} title={m.title}>
      <Stack>
        <Notice kind="warning">{m.lead(by)}</Notice>
        <Card title={m.theirs}>
          <SlotList slot={session} language={language} />
        </Card>
        <Card title={m.yours}>
          {to === undefined ? <Tag>{m.off}</Tag> : <SlotList slot={to} language={language} />}
        </Card>
        <Form
          action={sessionPaths[kind](organisation.slug, session.id)}
          hidden={{ ...fields, changes: String(session.changes) }}
        >
          <Actions>
            <LinkButton href={cohortPaths.sessions(organisation.slug, session.cohort.id)}>
              {m.keepTheirs}
            </LinkButton>
            <Button kind="secondary" name="next" value="preview">
              {m.keepYours}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}
