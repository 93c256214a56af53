import type { Door, TemplateName, TemplateValues } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import type { CampaignView } from './campaign-view.ts'
import type { DraftEnds } from './draft-ends.ts'
import { calendarTold } from './place-session.ts'

/** Another cohort: where it meets, and the first session there to which she comes. */
export type OtherCohort = Pick<
  TemplateValues['cohort-changed'],
  'place' | 'expectedOn' | 'hours' | 'room' | 'wasExpectedOn'
>

/** What happened to her application, told to her with a link of its own to her file. */
export type News =
  | ({ template: 'draft-kept' } & DraftEnds)
  | { template: 'application-received' }
  | { template: 'offer-made'; deadline: Date }
  | { template: 'place-confirmed' }
  | { template: 'waiting' }
  | { template: 'kind-answer'; nextTime: boolean }
  | ({ template: 'cohort-changed' } & OtherCohort & Pick<TemplateValues['cohort-changed'], 'call'>)
  | ({ template: 'place-ended' } & Pick<TemplateValues['place-ended'], 'expectedOn' | 'call'>)
  | ({ template: 'stay-ends' } & Pick<TemplateValues['stay-ends'], 'lastDay' | 'call'>)
  | ({ template: 'guardian-answered' } & Pick<
      TemplateValues['guardian-answered'],
      'answer' | 'isAllowed' | 'placeIsGone' | 'nextTime' | 'call'
    >)
  | ({ template: 'of-age' } & Pick<TemplateValues['of-age'], 'asksImage' | 'level'>)

/** Where it happened, and the link that leads to her file. */
type NewsPlace = {
  campaign: Pick<CampaignView, 'id' | 'programme' | 'edition' | 'waitingUntil'>
  siteName: string | null
  siteZone: string | null
  link: string
  site: SiteAddress
}

/** Hands the template of the news and its values to `write`: to be sent, or to be read before. */
export function writeNews<Result>(
  news: News,
  { campaign, siteName, siteZone, link, site }: NewsPlace,
  write: <Name extends TemplateName>(template: Name, values: TemplateValues[Name]) => Result,
): Result {
  const { programme, edition } = campaign
  const reportLink = site.origin + concernPaths.raise(site.slug)
  const common = { address: programme.address, programme: programme.name, link, reportLink }
  switch (news.template) {
    case 'draft-kept': {
      const { keptUntil, closesOn } = news
      return write(news.template, { ...common, keptUntil, closesOn })
    }
    case 'application-received':
      return write(news.template, common)
    case 'offer-made': {
      const deadline = { at: news.deadline, zone: siteZone ?? edition.timeZone }
      return write(news.template, { ...common, site: siteName ?? '', when: calendarTold(edition), deadline })
    }
    case 'place-confirmed':
      return write(news.template, {
        ...common,
        site: siteName ?? '',
        firstDay: edition.firstDay,
        when: calendarTold(edition),
      })
    case 'waiting':
      return write(news.template, { ...common, until: campaign.waitingUntil })
    case 'kind-answer': {
      const { nextTime } = news
      return write(news.template, { ...common, nextTime, doors: doorsFor(campaign, site, nextTime) })
    }
    case 'cohort-changed': {
      const { template, ...told } = news
      return write(template, { ...common, ...told })
    }
    case 'place-ended':
      return write(news.template, { ...common, expectedOn: news.expectedOn, call: news.call })
    case 'stay-ends':
      return write(news.template, { ...common, lastDay: news.lastDay, call: news.call })
    case 'of-age': {
      const age = programme.guardian.permissionUnder.years
      return write(news.template, { ...common, age, asksImage: news.asksImage, level: news.level })
    }
    case 'guardian-answered': {
      const { answer, isAllowed, placeIsGone, nextTime, call } = news
      return write(news.template, { ...common, answer, isAllowed, placeIsGone, nextTime, call })
    }
  }
}

/**
 * The doors for whoever was not selected; all of them when the programme names none for that. One that leads to the next campaign
 * opens only for whoever could apply then.
 */
function doorsFor(
  { id, programme: { address, nextDoors } }: NewsPlace['campaign'],
  site: SiteAddress,
  nextTime: boolean,
): Door[] {
  const open = nextDoors.filter(({ contact }) => nextTime || contact !== 'next-campaign')
  const fitting = open.filter(({ opensFor }) => opensFor.includes('not-selected'))
  return (fitting.length > 0 ? fitting : open).map((door) => ({
    title: { fr: say(door.title, 'fr', address), en: say(door.title, 'en', address) },
    words: { fr: say(door.words, 'fr', address), en: say(door.words, 'en', address) },
    href: door.address,
    contact: door.contact && { site, campaignId: id, door: door.key },
  }))
}
