import type { Language } from '#platform/i18n/language.ts'
import type { IconName } from '#ui/icon.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { CohortState } from '../cohort.ts'
import type { EnrolmentState } from '../enrolment.ts'
import { cohortMessages } from '../messages/words.ts'
import type { SessionState } from '../session.ts'

type Look = { tone: Tone; icon: IconName }

const cohortLooks: Record<CohortState, Look> = {
  planned: { tone: 'saffron', icon: 'clock' },
  confirmed: { tone: 'mint', icon: 'circle-check' },
  running: { tone: 'mint', icon: 'users-round' },
  closed: { tone: 'neutral', icon: 'lock' },
  'given up': { tone: 'neutral', icon: 'calendar-off' },
}

/** Where a cohort stands, in a word. */
export function CohortStateTag({ state, language }: { state: CohortState; language: Language }) {
  return <Tag {...cohortLooks[state]}>{cohortMessages(language).states[state]}</Tag>
}

const sessionLooks: Record<SessionState | 'missing', Look> = {
  planned: { tone: 'neutral', icon: 'calendar-days' },
  held: { tone: 'mint', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'calendar-off' },
  missing: { tone: 'error', icon: 'clipboard-list' },
}

/** Where a session stands; `missing` when its day is over and nobody took its roll call. */
export function SessionStateTag({
  state,
  language,
}: {
  state: SessionState | 'missing'
  language: Language
}) {
  return <Tag {...sessionLooks[state]}>{cohortMessages(language).sessionStates[state]}</Tag>
}

const enrolmentLooks: Record<EnrolmentState, Look> = {
  confirmed: { tone: 'neutral', icon: 'clock' },
  started: { tone: 'mint', icon: 'check' },
  completed: { tone: 'mint', icon: 'award' },
  'left early': { tone: 'neutral', icon: 'door-open' },
  'excluded by decision': { tone: 'neutral', icon: 'circle-slash' },
}

/** What became of her place. */
export function EnrolmentStateTag({ state, language }: { state: EnrolmentState; language: Language }) {
  return <Tag {...enrolmentLooks[state]}>{cohortMessages(language).enrolmentStates[state]}</Tag>
}
