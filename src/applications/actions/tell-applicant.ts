import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { type Door, sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { say } from '#src/programmes/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { ApplicationView } from '../application-queries.ts'
import { type CampaignView, linkEnd } from '../campaign-view.ts'
import { supportsToAsk } from '../majority.ts'
import { ownPaths } from '../paths.ts'

/** What happened to her application, told to her with a link of its own to her file. */
export type News =
  | { template: 'draft-kept' }
  | { template: 'application-received' }
  | { template: 'offer-made'; deadline: Date }
  | { template: 'place-confirmed' }
  | { template: 'waiting' }
  | { template: 'kind-answer' }
  | { template: 'guardian-answered'; answer: 'yes' | 'no' }
  | { template: 'of-age' }

/** Writes her the message of what happened, in the deed's own transaction. */
export async function tellApplicant(
  scope: Scope,
  application: ApplicationView,
  news: News,
  site: SiteAddress,
): Promise<void> {
  const { applicant, campaign } = application
  const { programme, edition } = campaign
  const link = await newOwnLink(scope, application, site)
  const reportLink = site.origin + concernPaths.raise(site.slug)
  const common = { address: programme.address, programme: programme.name, link, reportLink }
  const siteName = application.siteName ?? ''
  const recipientId = applicant.id
  switch (news.template) {
    case 'draft-kept':
    case 'application-received':
      await sendMessage(scope, { template: news.template, recipientId, values: common })
      return
    case 'offer-made': {
      const deadline = { at: news.deadline, zone: application.siteZone ?? edition.timeZone }
      await sendMessage(scope, {
        template: news.template,
        recipientId,
        values: { ...common, site: siteName, deadline },
      })
      return
    }
    case 'place-confirmed': {
      const values = { ...common, site: siteName, firstDay: edition.firstDay }
      await sendMessage(scope, { template: news.template, recipientId, values })
      return
    }
    case 'waiting': {
      const values = { ...common, until: edition.campaign.waitingListEndsOn }
      await sendMessage(scope, { template: news.template, recipientId, values })
      return
    }
    case 'kind-answer':
      await sendMessage(scope, {
        template: news.template,
        recipientId,
        values: { ...common, doors: doorsFor(campaign) },
      })
      return
    case 'of-age': {
      const today = dayIn(application.siteZone ?? edition.timeZone, scope.now)
      // Only what her birthday suspends: the rest is asked on her page.
      const facts = { birthDate: applicant.birthDate, today, consents: application.consents, hasPlace: false }
      const age = programme.guardian.permissionUnder.years
      const values = { ...common, age, asksImage: supportsToAsk(programme, facts).length > 0 }
      await sendMessage(scope, { template: news.template, recipientId, values })
      return
    }
    case 'guardian-answered':
      await sendMessage(scope, {
        template: news.template,
        recipientId,
        values: { ...common, answer: news.answer },
      })
  }
}

async function newOwnLink(
  scope: Scope,
  { id, applicant, campaign, siteZone }: ApplicationView,
  site: SiteAddress,
): Promise<string> {
  const token = await handOutLink(scope, {
    purpose: 'application',
    holderId: applicant.id,
    aboutId: applicant.id,
    objectId: id,
    expiresAt: linkEnd(campaign, siteZone),
  })
  return site.origin + ownPaths.status(site.slug, token)
}

/** The doors for whoever was not selected; all of them when the programme names none for that. */
function doorsFor({ programme }: CampaignView): [Door, ...Door[]] {
  const { address, nextDoors } = programme
  const fitting = nextDoors.filter(({ opensFor }) => opensFor.includes('not-selected'))
  const doors = (fitting.length > 0 ? fitting : nextDoors).map((door) => ({
    title: { fr: say(door.title, 'fr', address), en: say(door.title, 'en', address) },
    words: { fr: say(door.words, 'fr', address), en: say(door.words, 'en', address) },
    href: door.address,
  }))
  return doors as [Door, ...Door[]]
}
