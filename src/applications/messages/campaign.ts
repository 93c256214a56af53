import type { Language } from '#platform/i18n/language.ts'
import { campaignEn } from './campaign-en.ts'
import { type CampaignMessages, campaignFr } from './campaign-fr.ts'

/** Words for the team about campaigns. */
export function campaignMessages(language: Language): CampaignMessages {
  return language === 'en' ? campaignEn : campaignFr
}
