import type { Language } from '#platform/i18n/language.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ConcernState } from '../concern.ts'
import { concernWords } from '../messages/words.ts'

export function ConcernStateTag({ state, language }: { state: ConcernState; language: Language }) {
  return <Tag tone={tones[state]}>{concernWords[language].states[state]}</Tag>
}

const tones: Record<ConcernState, Tone> = {
  raised: 'error',
  triaged: 'saffron',
  handled: 'mint',
  'sent to authorities': 'violet',
  closed: 'neutral',
}
