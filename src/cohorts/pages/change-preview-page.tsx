import { instantIn } from '#platform/i18n/format.ts'
import { MailingPreview, messageWords, type Preview, type TextDeparture } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Card } from '#ui/card.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { cohortMessages } from '../messages/words.ts'
import { sessionPaths } from '../paths.ts'
import type { Slot } from '../session.ts'
import type { SessionView } from '../session-queries.ts'
import { SendForm } from './send-form.tsx'
import { SlotList } from './slot-list.tsx'

type ChangePreviewPageProps = {
  chrome: Chrome
  session: SessionView
  /** Where it moves; absent when it is cancelled. */
  to?: Slot & { room: string }
  previews: readonly Preview[]
  /** When the text messages leave, pressed now. */
  departure: TextDeparture
  /** What the form carried, to be sent again as it is. */
  fields: Record<string, string>
}

/** What will change and what will be said to whom; nothing has changed yet. */
export function ChangePreviewPage(props: ChangePreviewPageProps) {
  const { chrome, session, to, previews, departure, fields } = props
  const { language, organisation } = chrome
  const words = cohortMessages(language)
  const m = words.change
  const silent = previews.length === 0
  const kind = to === undefined ? 'cancellation' : 'move'
  const deed =
    kind === 'move'
      ? { told: m.moveAndTell, silent: m.moveOnly }
      : { told: m.cancelAndTell, silent: m.cancelOnly }
  return (
    <StaffPage
      chrome={chrome}
      overline={session.cohort.name}
      title={kind === 'move' ? m.moveTitle : m.cancelTitle}
    >
      <Stack>
        <Card title={m.now}>
          <SlotList slot={session} cohortRoom={session.cohort.room} language={language} zone={session.zone} />
        </Card>
        {to !== undefined && (
          <Card title={m.after} kind="attention">
            <SlotList slot={to} cohortRoom={session.cohort.room} language={language} zone={session.zone} />
          </Card>
        )}
        {previews.some(({ channels }) => channels.sms > 0) && departure !== 'by day' && (
          <Notice kind="info">
            {departure === 'at any hour'
              ? messageWords[language].preview.atAnyHour
              : messageWords[language].preview.heldUntil(instantIn(organisation.zone, departure, language))}
          </Notice>
        )}
        <MailingPreview previews={previews} language={language} />
        {silent && <Small>{m.nobody}</Small>}
        <SendForm
          action={sessionPaths[kind](organisation.slug, session.id)}
          fields={fields}
          deed={silent ? deed.silent : deed.told}
          tells={!silent}
          edit={m.edit}
        />
      </Stack>
    </StaffPage>
  )
}
