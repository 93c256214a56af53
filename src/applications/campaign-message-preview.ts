import type { Language } from '#platform/i18n/language.ts'
import {
  type MessageBefore,
  messageBefore,
  type TemplateName,
  type TemplateValues,
} from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { CampaignView } from './campaign-view.ts'
import { draftEnds } from './draft-ends.ts'
import { type GuardianNews, writeGuardianNews } from './guardian-news.ts'
import { campaignMessages } from './messages/campaign.ts'
import { type News, writeNews } from './news.ts'
import { offerDeadline } from './offer-deadline.ts'
import { guardianPaths, ownPaths } from './paths.ts'

/** One message of a campaign as an applicant, or a guardian of hers, will read it, by mail and on a telephone. */
export type CampaignMessage = {
  template: News['template'] | GuardianNews['template']
  mail: MessageBefore
  sms: MessageBefore
}

/**
 * What a campaign writes to applicants and their guardians, in the order in which they get it, as it would leave today. Her first name is a word that
 * stands for it, and the end of the link, which is a key, stays open.
 */
export function messagesOf(
  campaign: CampaignView,
  given: {
    example: { name: string; zone: string }
    site: SiteAddress
    organisation: string
    language: Language
    /** When text messages may leave: an offer's days count from there. */
    leaves: Date
  },
): CampaignMessage[] {
  const { example, site, organisation, language, leaves } = given
  const link = site.origin + ownPaths.status(site.slug, '…')
  const place = { campaign, siteName: example.name, siteZone: example.zone, link, site }
  const { firstName } = campaignMessages(language).messages
  const someone = { firstName, lastName: '', language }
  const before = <Name extends TemplateName>(template: Name, values: TemplateValues[Name]) => ({
    mail: messageBefore(template, values, { reader: { ...someone, ...reachedBy.mail }, organisation }),
    sms: messageBefore(template, values, { reader: { ...someone, ...reachedBy.sms }, organisation }),
  })
  const toHer = (news: News) => ({ template: news.template, ...writeNews(news, place, before) })
  const { sites } = campaign.edition
  const { personToCall: call } = sites.find(({ name }) => name === example.name) ?? sites[0]!
  const guardian = {
    ...place,
    applicant: someone,
    call,
    link: site.origin + guardianPaths.screen(site.slug, '…'),
  }
  const toGuardian = (news: GuardianNews) => ({
    template: news.template,
    ...writeGuardianNews(news, guardian, before),
  })
  return [
    toHer({ template: 'draft-kept', ...draftEnds(place, leaves) }),
    toHer({ template: 'application-received' }),
    toHer({ template: 'offer-made', deadline: offerDeadline(leaves, campaign.edition, example.zone) }),
    toHer({ template: 'place-confirmed' }),
    toGuardian({ template: 'guardian-place-confirmed' }),
    toHer({ template: 'waiting' }),
    toHer({ template: 'kind-answer', nextTime: true }),
  ]
}

/** Somebody whom a mail reaches, and somebody whom only a text message does. */
const reachedBy = {
  mail: { email: 'applicant@example.org', phone: null },
  sms: { email: null, phone: '+33639980000' },
}
