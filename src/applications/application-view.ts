import { dayIn } from '#platform/clock/clock.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import type { GuardianshipKind, Person } from '#src/people/index.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import { namedFor } from '#src/programmes/index.ts'
import { type ApplicationState, applicationStates } from './application.ts'
import { isListOver } from './campaign.ts'
import type { CampaignView } from './campaign-view.ts'
import type { StatedFact } from './fact.ts'
import type { Permission, Voice } from './permission.ts'
import { type Answers, answerThatFills } from './screens.ts'
import { waitingFor } from './what-waits.ts'

/** When the last link was sent to a guardian. */
type LinkSent = { guardianId: string; at: Date }

/** Somebody who answers for her. `kind`: what she is to her in law, once she has said it; before, what is supposed. */
export type Guardian = Person & { kind: GuardianshipKind }

/** One application, whole: as its own pages and the coordinator's page show it. */
export type ApplicationView = {
  id: string
  state: ApplicationState
  revision: number
  startedAt: Date
  /** When something of a draft was last written; null once it was sent. */
  draftChangedAt: Date | null
  submittedAt: Date | null
  siteId: string | null
  siteName: string | null
  siteZone: string | null
  applicant: Person
  /** None from her birthday on, whether or not the job of that night has ended them. */
  guardians: Guardian[]
  consents: LastConsent[]
  /** Who stated that one guardian alone decides for her, and what she saw; null while nobody has, and while several are in force. */
  soleGuardian: StatedFact | null
  /** When somebody of the team has spoken with which guardian, since they share her contact or said yes on her screen. */
  confirmedByVoice: Voice[]
  /** When the last link was sent to each guardian, by mail or SMS. */
  linksSent: LinkSent[]
  permission: Permission
  answers: Answers
  campaign: CampaignView
  offer: { id: string; expiresAt: Date } | null
  /** When her last offer ended unanswered. */
  offerExpiredAt: Date | null
  /** When she asked that the coordinator call her, her time to answer being over; null when she did not. */
  askedForCall: Date | null
  /** The place that was hers has ended, and not by her: her guardian said no. */
  placeRefused: boolean
  /** The place that was hers has ended by a decision of the team, before she ever came. */
  placeEndedByTeam: boolean
  /** A code opens it with her birth date. */
  hasCode: boolean
  /** Where it stood when she was declined, while nobody has approved the answer: she does not know. */
  untold: ApplicationState | null
}

/** The channel through which she came: a talk has its day, `YYYY-MM-DD`. */
export type ApplicationChannel = {
  id: string
  name: string
  talkId: string | null
  talkDay: string | null
}

/** One line of the coordinator's list. */
export type ApplicationLine = {
  id: string
  firstName: string
  lastName: string
  birthDate: string | null
  /** Of its edition. */
  campaign: Translated
  siteName: string | null
  state: ApplicationState
  /** Her place has ended by a guardian's no, and not by her. */
  placeRefused: boolean
  submittedAt: Date | null
  /** When the last link was sent to a guardian; asked where one is to be reminded, else null. */
  linkSentAt: Date | null
  /** Her number, or else that of a guardian; asked where she or they are to be called, else null. */
  phone: string | null
  /** Her turn among those who wait for her site; asked where a place there is free, else null. */
  turn: number | null
  /** Whoever reads the list has rated it without its name: it has none here either. */
  ratedBlind: boolean
  /** First day of the edition: the day on which her age is counted. */
  firstDay: string
}

/** The states of what was sent: a draft is nobody's to list. */
const sentStates = applicationStates.filter((state) => state !== 'draft')

/** As the list says it: a place that ended by a guardian's no stands apart from what its applicant withdrew. */
export const listedStates = [...sentStates, 'place refused'] as const

/** What the list of applications can be asked. */
export const applicationList = {
  sorts: ['name', 'age', 'site', 'state', 'sent', 'turn'],
  sort: 'sent',
  order: 'desc',
  filters: { state: listedStates, waiting: waitingFor },
} as const

/** The adult of her site whom families call, and who looks with her for somebody to sign when she has nobody. */
export function personToCall({ campaign, answers }: ApplicationView): { name: string; phone: string } {
  const { edition, programme } = campaign
  const site = answerThatFills(programme, answers, 'site')
  return (edition.sites.find(({ key }) => key === site) ?? edition.sites[0]!).personToCall
}

/**
 * Is the place over that she could have: the last day of the edition, by the clocks of her site? None is offered or taken from
 * then on. `platform.day_is_over` says the same to the board and the desk.
 */
export function isPlaceOver(
  { campaign: { edition }, siteZone }: Pick<ApplicationView, 'campaign' | 'siteZone'>,
  now: Date,
): boolean {
  return dayIn(siteZone ?? edition.timeZone, now) > edition.lastDay
}

/** Is nobody called any more from the waiting list on which she would be, by the clocks of her site? */
export function isWaitingOver(
  { campaign, siteZone }: Pick<ApplicationView, 'campaign' | 'siteZone'>,
  now: Date,
): boolean {
  return isListOver(campaign, dayIn(siteZone ?? campaign.edition.timeZone, now))
}

/**
 * Is the day by which her edition promises an answer no word to her any more: it has passed, or she sent after the closing, and
 * nobody can say when a late entry is read?
 */
export function isAnswerOpen(
  { campaign: { edition, closesAt }, submittedAt }: Pick<ApplicationView, 'campaign' | 'submittedAt'>,
  now: Date,
): boolean {
  const isLate = submittedAt !== null && submittedAt >= closesAt
  return isLate || dayIn(edition.timeZone, now) > edition.campaign.answersBy
}

/** Where her site is, as one finds it: name, street and commune; only its name when people meet on a screen. */
export function placeOf({ campaign, answers, siteName }: ApplicationView, language: Language): string {
  const { edition, programme } = campaign
  const key = answerThatFills(programme, answers, 'site')
  const site = edition.sites.find((it) => it.key === key)
  if (site?.mode !== 'on-site') {
    const sites = edition.sites.map(({ key, name, mode }) => ({
      key,
      name,
      commune: mode === 'on-site' ? key : '',
    }))
    return namedFor(sites, language).find((it) => it.key === key)?.name ?? siteName ?? ''
  }
  return [site.name, site.streetAddress, site.commune.name].filter(Boolean).join(', ')
}
