import type { Language } from '#platform/i18n/language.ts'
import type { IconName } from '#ui/icon.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { interrupted, type MessageState } from '../message.ts'
import { messageWords } from '../messages/words.ts'
import type { MessageLine } from '../queries.ts'

/** Where a message stands, and why it did not leave. */
export function StateTag({
  line,
  language,
}: {
  line: Pick<MessageLine, 'state' | 'failure'>
  language: Language
}) {
  const words = messageWords[language]
  const { state, failure } = line
  const { tone, icon } = looks[state]
  return (
    <span>
      <Tag tone={tone} icon={icon}>
        {words.states[state]}
      </Tag>
      {failure !== null && ' '}
      {failure !== null &&
        (failure === interrupted ? words.failures.interrupted : words.failures.refused(failure))}
      {failure !== null && state === 'queued' && ` ${words.retried}.`}
    </span>
  )
}

const looks: Record<MessageState, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'saffron', icon: 'clock' },
  sent: { tone: 'mint', icon: 'send' },
  kept: { tone: 'neutral', icon: 'inbox' },
  failed: { tone: 'error', icon: 'triangle-alert' },
}
