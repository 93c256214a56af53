import { instantIn } from '#platform/i18n/format.ts'
import type { OfferBefore } from '#src/applications/index.ts'
import { MessagePreview } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { BoardFile } from '../board.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

type OfferPreviewPageProps = {
  chrome: Chrome
  file: BoardFile
  offer: OfferBefore
  /** What the form carried, to be sent again as it is. */
  fields: Record<string, string>
}

/** A place before it is offered: who gets which, until when, and the words that leave. Nothing has changed yet. */
export function OfferPreviewPage({ chrome, file, offer, fields }: OfferPreviewPageProps) {
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const { one, offer: m } = words
  const { message, heldUntil, until, zone, siteName } = offer
  const leaves =
    heldUntil === null ? m.now[message.channel] : m.held(instantIn(organisation.zone, heldUntil, language))
  return (
    <StaffPage chrome={chrome} overline={words.board.title} title={m.title}>
      <Stack>
        <Card title={file.name ?? words.file(file.number)} kind="attention">
          <DescriptionList
            kind="plain"
            rows={[
              { term: m.where, value: siteName },
              { term: m.until, value: instantIn(zone, until, language) },
              { term: m.leaves, value: leaves },
              { term: one.why, value: fields.sentence ?? '' },
            ]}
          />
        </Card>
        <Card title={m.message}>
          <MessagePreview message={message} language={language} />
        </Card>
        <Notice kind="warning">{m.final}</Notice>
        <Form action={boardPaths.decision(organisation.slug, file.id)} hidden={fields}>
          <Actions>
            <Button name="next" value="done" icon="send">
              {m.send}
            </Button>
            <Button kind="secondary" name="next" value="edit">
              {m.edit}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}
