import { instantIn } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import type { IconName } from '#ui/icon.tsx'
import { Small } from '#ui/layout.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { failureKind } from '../failure.ts'
import type { MessageState } from '../message.ts'
import { messageWords } from '../messages/words.ts'
import type { MessageLine } from '../queries.ts'

/** Where a message stands, in a word: told otherwise since, it has failed no more. */
export function stateInWords(
  { state, settlement }: Pick<MessageLine, 'state' | 'settlement'>,
  language: Language,
): string {
  const { settle, states } = messageWords[language]
  return settlement === null ? states[state] : settle[settlement.how]
}

/**
 * Where a message stands, when it leaves if night holds it, and why it did not leave. An administrator, who can have it mended,
 * reads the code of the refusal too.
 */
export function StateTag({
  line,
  chrome,
}: {
  line: Pick<MessageLine, 'state' | 'failure' | 'leavesAt' | 'settlement'>
  chrome: Chrome
}) {
  const { language, demonstration, organisation } = chrome
  const words = messageWords[language]
  const { state, failure, leavesAt, settlement } = line
  if (settlement !== null)
    return (
      <div>
        <Tag tone="mint" icon="check">
          {words.settle[settlement.how]}
        </Tag>{' '}
        {words.delivery.by(settlement.by)}
      </div>
    )
  const { tone, icon } = looks[state]
  const at = leavesAt === null ? null : instantIn(organisation.zone, leavesAt, language)
  return (
    <div>
      <Tag tone={tone} icon={icon}>
        {words.states[state]}
      </Tag>
      {at !== null && failure === null && state === 'queued' && ` ${words.leaves(at)}`}
      {at !== null && demonstration && state === 'kept' && ` ${words.wouldLeave(at)}`}
      {state === 'withheld' && ` ${words.withheld}`}
      {failure !== null && ` ${state === 'queued' ? words.retried : failureInWords(failure, language)}`}
      {failure !== null && readsCodes(chrome) && <Small>{failure}</Small>}
    </div>
  )
}

/** Does whoever visits read what a mail server answered? To anybody else it is a riddle. */
export function readsCodes({ visitor }: Chrome): boolean {
  return visitor?.grants.some(({ role }) => role === 'administrator') ?? false
}

/** What happened to a message that did not leave, and what to do. */
export function failureInWords(failure: string, language: Language): string {
  return messageWords[language].failures[failureKind(failure)]
}

const looks: Record<MessageState, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'saffron', icon: 'clock' },
  sent: { tone: 'mint', icon: 'send' },
  kept: { tone: 'neutral', icon: 'inbox' },
  failed: { tone: 'error', icon: 'triangle-alert' },
  withheld: { tone: 'neutral', icon: 'circle-slash' },
}
