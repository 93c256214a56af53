import type { Scope } from '#platform/database/database.ts'
import { type MessageBefore, messageBefore, textHours, whenTextsLeave } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { writeNews } from '../news.ts'
import { ownPaths } from '../paths.ts'
import { type Decision, type DecisionRefusal, judgeDecision } from './decide-application.ts'
import { judgeOffer } from './make-offer.ts'

/** An offer before it leaves: where, until when she can answer, in which zone, and the message that she gets. */
export type OfferBefore = {
  siteName: string
  until: Date
  zone: string
  message: MessageBefore
  /** When it leaves, where the night holds a text message back; null: at once. */
  heldUntil: Date | null
}

/**
 * What an offer would do if it were made now, or why it would be refused. Nothing is written. Whoever decides reads no name: a word
 * stands for hers, and the end of the link, which is a key, stays open.
 */
export async function previewOffer(
  scope: Scope,
  applicationId: string,
  decision: Decision,
  { site, organisation }: { site: SiteAddress; organisation: string },
): Promise<DecisionRefusal | OfferBefore> {
  const judged = await judgeDecision(scope, applicationId, decision)
  if (typeof judged === 'string') return judged
  const { application } = judged
  const terms = await judgeOffer(scope, application)
  if (typeof terms === 'string') return terms
  const { applicant, campaign, siteZone, siteName } = application
  const { firstName } = campaignMessages(applicant.language).messages
  const reader = { ...applicant, firstName, lastName: '' }
  const link = site.origin + ownPaths.status(site.slug, '…')
  const message = writeNews(
    { template: 'offer-made', deadline: terms.expiresAt },
    { ...application, link, site },
    (template, values) => messageBefore(template, values, { reader, organisation }),
  )
  const leaves = whenTextsLeave(await textHours(scope), scope.now)
  return {
    siteName: siteName ?? '',
    until: terms.expiresAt,
    zone: siteZone ?? campaign.edition.timeZone,
    message,
    heldUntil: message.channel === 'sms' && leaves > scope.now ? leaves : null,
  }
}
