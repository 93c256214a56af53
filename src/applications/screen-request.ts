import { dayIn } from '#platform/clock/clock.ts'
import { postedFields } from '#platform/http/form.ts'
import { longestTyped, readPlace, type TypedPlace } from '#src/places/index.ts'
import { readScreen, type ScreenReading } from './forms.ts'
import type { ApplicantMessages } from './messages/applicant-fr.ts'
import { type OwnContext, wordsFor } from './own-request.ts'
import { ownPaths } from './paths.ts'
import { type CampaignView, sitesOf } from './queries.ts'
import type { Answers, Screen } from './screens.ts'

/** A screen of the form as it is shown, the first time or with its faults. */
export type AskedScreen = {
  campaign: CampaignView
  answers: Answers
  /** Undefined: the first one. */
  key: string | undefined
  action: string
  /** It is a draft: she goes back, or finishes later, and what stands on the screen is kept. */
  isKept: boolean
  correcting?: boolean
  /** Where she goes back to when she corrects. */
  checkHref?: string | undefined
  /** The code of the channel, on the first screen only: nothing is written before it is sent. */
  from?: string | undefined
  /** The site that she pressed on the front page, on the first screen only. */
  at?: string | undefined
} & Partial<Omit<ScreenReading, 'answers'>>

/** Reads what was sent from one screen; what she typed as a place is looked up in the official lists. */
export async function readPosted(
  c: OwnContext,
  campaign: CampaignView,
  screen: Pick<Screen, 'asked'>,
  words: ApplicantMessages['faults'] = wordsFor(c, campaign).faults,
): Promise<ScreenReading> {
  const fields = await postedFields(c)
  const places: Record<string, TypedPlace> = {}
  for (const { key } of screen.asked.filter(({ kind }) => kind === 'place')) {
    const typed = (fields[key] ?? '').trim().slice(0, longestTyped)
    places[key] = await readPlace(c.get('scope').db, typed, fields[`${key}-place`])
  }
  const sites = await sitesOf(c.get('scope'), campaign.editionId)
  return readScreen(screen.asked, fields, {
    today: dayIn(campaign.edition.timeZone, c.get('now')),
    siteKeys: sites.map(({ key }) => key),
    places,
    words,
    textsReach: c.get('frise').waysOut.textsReach,
  })
}

/** The screen after this one, or the check once the last one is behind. */
export function afterScreen(slug: string, token: string, screens: readonly Screen[], screen: Screen): string {
  const next = screens[screens.findIndex(({ key }) => key === screen.key) + 1]
  return next === undefined ? ownPaths.check(slug, token) : ownPaths.screen(slug, token, next.key)
}
