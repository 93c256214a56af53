import type { Chrome } from '#src/organisations/index.ts'
import { type HeldBack, papersPaths } from '#src/papers/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Actions } from '#ui/layout.tsx'
import { cohortMessages } from '../messages/words.ts'
import { namesOnSheet } from '../roll-call.ts'
import type { Sheet } from '../roll-call-queries.ts'
import type { SessionView } from '../session-queries.ts'

/** Who of a sheet may not start yet, and who answers for the place. */
export type Waiting = { heldBack: HeldBack[]; personToCall: { name: string; phone: string } | null }

type HeldBackNoticeProps = { chrome: Chrome; session: SessionView; sheet: Sheet; waiting: Waiting }

/** Before the roll call: which girls may not start, what they miss, and whom to call. The others are called as ever. */
export function HeldBackNotice({ chrome, session, sheet, waiting }: HeldBackNoticeProps) {
  const { language, organisation } = chrome
  const { heldBack, personToCall } = waiting
  if (heldBack.length === 0) return null
  const m = cohortMessages(language).rollCall.heldBack
  const names = namesOnSheet(sheet.lines)
  return (
    <Card kind="attention" title={m.title(heldBack.length)}>
      <p>{m.lead}</p>
      <DescriptionList
        kind="plain"
        rows={heldBack.map((girl) => ({
          term: names.get(girl.enrolmentId)!,
          value: (
            <>
              <p>{m.misses(papersInWords(girl, language))}</p>
              {girl.guardians.map(({ name, phone }) => (
                <p>{phone === null ? m.noPhone(name) : <CallLink name={name} phone={phone} />}</p>
              ))}
            </>
          ),
        }))}
      />
      {personToCall !== null && (
        <p>
          {m.coordinator} <CallLink {...personToCall} />
        </p>
      )}
      <Actions>
        <LinkButton
          kind="secondary"
          icon="file-check"
          href={papersPaths.ofCohort(organisation.slug, session.cohort.id)}
        >
          {m.papers}
        </LinkButton>
      </Actions>
    </Card>
  )
}

function CallLink({ name, phone }: { name: string; phone: string }) {
  return (
    <a href={`tel:${phone}`}>
      {name}, {phone}
    </a>
  )
}

export function papersInWords({ papers }: HeldBack, language: Chrome['language']): string {
  return papers.map(({ name }) => name[language]).join(', ')
}
