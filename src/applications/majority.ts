import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { consentState, type LastConsent } from '#src/privacy/index.ts'
import { dayAfter, type Period, type ProgrammeDocument } from '#src/programmes/index.ts'
import type { ApplicationView } from './application-view.ts'
import { imagePurpose, isUnspokenYes, type Voice } from './permission.ts'

/** Does nobody sign for her any more on this day? The age is the programme's, with its source (Civil Code, art. 414). */
export function isOfAge(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  birthDate: string | null,
  day: string,
): boolean {
  return birthDate !== null && ageOn(birthDate, day) >= programme.guardian.permissionUnder.years
}

/**
 * What her programme calls her on this day by whether she is of age, "junior" then "senior": null where it names no levels and
 * while her birth date is not known. It is asked each time and stored nowhere.
 */
export function levelOn(
  programme: Pick<ProgrammeDocument, 'guardian' | 'levels'>,
  birthDate: string | null,
  day: string,
): Translated | null {
  if (programme.levels === undefined || birthDate === null) return null
  return isOfAge(programme, birthDate, day) ? programme.levels.adult : programme.levels.minor
}

/** The same of an application: a level is hers with her place. */
export function levelOf(
  { state, applicant, campaign }: Pick<ApplicationView, 'state' | 'applicant' | 'campaign'>,
  day: string,
): Translated | null {
  return state === 'accepted' ? levelOn(campaign.programme, applicant.birthDate, day) : null
}

/** Is no parent asked anything about her application: she is of age today, or will be on its first day? What a parent allowed before may stand. */
export function asksNobody(
  application: Pick<ApplicationView, 'permission' | 'applicant' | 'campaign' | 'siteZone'>,
  now: Date,
): boolean {
  return application.permission === 'not needed' || signsForHerself(application, now)
}

/** Does nobody but herself sign for her today, by the clocks of her site? */
export function signsForHerself(
  { applicant, campaign, siteZone }: Pick<ApplicationView, 'applicant' | 'campaign' | 'siteZone'>,
  now: Date,
): boolean {
  const today = dayIn(siteZone ?? campaign.edition.timeZone, now)
  return isOfAge(campaign.programme, applicant.birthDate, today)
}

/**
 * Where one support of the image right stands. `incomplete`: nobody said no, and a signature that the programme requires is
 * missing or has ended. `suspended`: only a guardian said yes, and she is of age.
 */
export type ImageRight = 'yes' | 'no' | 'unanswered' | 'incomplete' | 'suspended'

/** What decides on the use of her image: the day, `YYYY-MM-DD`, and whether nobody signs for her any more on it. */
type ImageFacts = {
  consents: readonly LastConsent[]
  ofAge: boolean
  today: string
  /** One guardian alone decides for her: nobody else's yes can be waited for. */
  soleGuardian?: boolean
  /** With whom of her guardians the team has spoken: a yes by a link shown on her screen waits for that. */
  confirmedByVoice?: readonly Voice[]
}

/**
 * May a picture of her be used on this support? One no wins. While she is a minor it needs her own yes and those of as many
 * guardians as the programme says, or of the one who decides alone; a yes lasts as long as it says. Once she is of age her own word counts alone: a guardian's
 * yes then counts no more, and a guardian's no stays a no until she says otherwise. A guardian's yes by a link shown on the girl's
 * screen counts once the team has spoken with that guardian after it.
 */
export function imageRightOf(
  { guardiansNeeded, lasts }: ProgrammeDocument['imageRight'],
  support: string,
  { consents, ofAge, today, soleGuardian = false, confirmedByVoice = [] }: ImageFacts,
): ImageRight {
  const purpose = imagePurpose(support)
  const said = consents.filter((it) => it.purpose === purpose && !hasEnded(it, lasts, today))
  const own = consentState(said, { purpose, capacity: 'self' })
  if (ofAge && own !== 'unanswered') return own
  if (said.some(({ answer }) => answer === 'no')) return 'no'
  if (said.length === 0) return 'unanswered'
  if (ofAge) return 'suspended'
  const signaturesNeeded = soleGuardian ? 1 : guardiansNeeded
  const sure = said.filter((it) => !isUnspokenYes(it, confirmedByVoice))
  const guardians = consentState(sure, { purpose, capacity: 'guardian', signaturesNeeded })
  return own === 'yes' && guardians === 'yes' ? 'yes' : 'incomplete'
}

/** Does her image wait for a guardian whom nobody knows yet? Then it stays a no, and both sides are told why. */
export function lacksGuardian(
  { guardiansNeeded }: ProgrammeDocument['imageRight'],
  { known, ofAge, soleGuardian }: { known: number; ofAge: boolean; soleGuardian: boolean },
): boolean {
  return !ofAge && !soleGuardian && known > 0 && known < guardiansNeeded
}

/** Whose word it is: one person speaks as herself or as a guardian. */
export type Signatory = Pick<LastConsent, 'givenBy' | 'capacity'>

/** What one person has said on one support, as it counts today: null when nothing, or when her yes has ended. */
export function wordOf(
  { lasts }: ProgrammeDocument['imageRight'],
  support: string,
  { consents, today, by }: { consents: readonly LastConsent[]; today: string; by: Signatory },
): LastConsent | null {
  const purpose = imagePurpose(support)
  const said = consents.find(
    (it) => it.purpose === purpose && it.givenBy === by.givenBy && it.capacity === by.capacity,
  )
  return said === undefined || hasEnded(said, lasts, today) ? null : said
}

/** A yes ends with the time that the programme gives it; a no does not end. */
function hasEnded({ answer, at }: LastConsent, lasts: Period, today: string): boolean {
  return answer === 'yes' && dayAfter(at.toISOString().slice(0, 10), lasts) < today
}

/**
 * The supports on which she is asked for her own word: where only a guardian has spoken since she is of age, and, once a
 * place is hers, wherever her own word is missing and nobody has said no.
 */
export function supportsToAsk(
  programme: Pick<ProgrammeDocument, 'guardian' | 'imageRight'>,
  facts: { birthDate: string | null; today: string; consents: readonly LastConsent[]; hasPlace: boolean },
): ProgrammeDocument['imageRight']['supports'] {
  const { birthDate, today, consents, hasPlace } = facts
  const { imageRight } = programme
  const ofAge = isOfAge(programme, birthDate, today)
  const own = consents.filter(({ capacity }) => capacity === 'self')
  return imageRight.supports.filter(({ key }) => {
    const standing = imageRightOf(imageRight, key, { consents, ofAge, today })
    if (standing === 'suspended') return true
    const herWord = imageRightOf(imageRight, key, { consents: own, ofAge: true, today })
    return hasPlace && standing !== 'no' && herWord === 'unanswered'
  })
}
