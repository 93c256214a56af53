import type { Language } from '#platform/i18n/language.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { CampaignState } from '../campaign.ts'
import { campaignMessages } from '../messages/campaign.ts'

export function CampaignTag({ state, language }: { state: CampaignState; language: Language }) {
  return <Tag tone={tones[state]}>{campaignMessages(language).states[state]}</Tag>
}

const tones: Record<CampaignState, Tone> = {
  planned: 'violet',
  open: 'mint',
  closed: 'neutral',
  'late entries': 'saffron',
  decided: 'violet',
  finished: 'neutral',
}
