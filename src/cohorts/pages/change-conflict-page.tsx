import { instantIn } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Audience, type ChangeReason, messageWords, reasonsIn } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import { type Slot, sameSlot } from '../session.ts'
import type { SessionChange, SessionView } from '../session-queries.ts'
import { SlotList } from './slot-list.tsx'

/** What she asked for; `to` is absent when she wanted to cancel. */
export type WantedChange = { to?: Slot & { room: string }; reason: ChangeReason; tell: readonly Audience[] }

type ChangeConflictPageProps = {
  chrome: Chrome
  /** As it is now. */
  session: SessionView
  /** Who changed it meanwhile, and whom that told. */
  last: SessionChange & { told: readonly Audience[] }
  wanted: WantedChange
  fields: Record<string, string>
}

/**
 * Two people changed one session: both versions, and a person chooses. Where nothing is left to choose, for it is cancelled
 * or stands there already, she writes to those whom she wanted to tell.
 */
export function ChangeConflictPage(props: ChangeConflictPageProps) {
  const { chrome, session, last, wanted, fields } = props
  const { language, organisation } = chrome
  const m = cohortMessages(language).change.conflict
  const mayChoose = session.state === 'planned' && !(wanted.to && sameSlot(session, wanted.to))
  return (
    <StaffPage
      chrome={chrome}
      overline={session.cohort.name}
      title={m.titles[mayChoose ? 'changed' : last.kind]}
    >
      <Stack>
        <Notice kind="warning">
          {m.by[last.kind](last.by, instantIn(session.zone, last.at, language))}{' '}
          {last.told.length === 0 ? m.nobodyThen : m.toldThen(inWords(last.told, language))}{' '}
          {wanted.tell.length > 0 && m.notSent} {mayChoose && m.choose}
        </Notice>
        <BothVersions {...props} />
        <Form
          action={sessionPaths[wanted.to === undefined ? 'cancellation' : 'move'](
            organisation.slug,
            session.id,
          )}
          hidden={{ ...fields, changes: String(session.changes) }}
        >
          <Actions>
            <LinkButton href={cohortPaths.sessions(organisation.slug, session.cohort.id)}>
              {mayChoose ? m.keepTheirs : m.calendar}
            </LinkButton>
            {mayChoose && (
              <Button kind="secondary" name="next" value="preview">
                {m.keepYours}
              </Button>
            )}
          </Actions>
        </Form>
        <Form
          action={cohortPaths.messages(organisation.slug, session.cohort.id)}
          hidden={{ tell: wanted.tell.join(',') }}
        >
          <Actions>
            <Button kind="secondary" name="next" value="edit" icon="send">
              {m.write}
            </Button>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}

function BothVersions({ chrome, session, wanted }: ChangeConflictPageProps) {
  const { language } = chrome
  const { change } = cohortMessages(language)
  const m = change.conflict
  return (
    <>
      <Card title={m.theirs}>
        {session.state === 'cancelled' && (
          <p>
            <Tag>{m.off}</Tag>
          </p>
        )}
        <SlotList slot={session} cohortRoom={session.cohort.room} language={language} zone={session.zone} />
      </Card>
      <Card title={m.yours}>
        {wanted.to === undefined ? (
          <p>
            <Tag>{m.off}</Tag>
          </p>
        ) : (
          <SlotList
            slot={wanted.to}
            cohortRoom={session.cohort.room}
            language={language}
            zone={session.zone}
          />
        )}
        <DescriptionList
          kind="plain"
          rows={[
            { term: change.reason, value: reasonsIn[language][wanted.reason] },
            { term: change.tell, value: inWords(wanted.tell, language) || change.nobody },
          ]}
        />
      </Card>
    </>
  )
}

/** "les participantes, l’équipe de la promotion": inside a sentence. */
function inWords(told: readonly Audience[], language: Language): string {
  const names = told.map((audience) => messageWords[language].audiences[audience])
  return names.map((name) => name.slice(0, 1).toLowerCase() + name.slice(1)).join(', ')
}
