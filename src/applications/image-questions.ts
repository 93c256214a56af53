import { dayIn } from '#platform/clock/clock.ts'
import type { Language } from '#platform/i18n/language.ts'
import { consentState, type LastConsent } from '#src/privacy/index.ts'
import { type EditionDocument, type ProgrammeDocument, say } from '#src/programmes/index.ts'
import type { ApplicationView } from './application-view.ts'
import { guardianQuestions } from './guardian-answers.ts'
import {
  type ImageRight,
  imageRightOf,
  isOfAge,
  lacksGuardian,
  type Signatory,
  supportsToAsk,
  wordOf,
} from './majority.ts'
import { imagePurpose, isUnspokenYes } from './permission.ts'

/** One support of the image right as one person sees it: what holds today, and what she said. */
export type ImageQuestion = {
  support: string
  field: string
  label: string
  /** The words that the ledger keeps. */
  words: string
  standing: ImageRight
  /** Her own last word, while it counts. */
  said: LastConsent | null
  /** Her word is asked for: it cannot be left out. */
  asked: boolean
}

/** As the girl sees it. */
export type HerImageQuestion = ImageQuestion & {
  /** What her guardians said: `some` where fewer of them said yes than it takes. */
  guardians: 'yes' | 'no' | 'some' | 'unanswered'
  /** Her own yes is missing, where nobody said no. */
  lacksHers: boolean
  /** Whose yes is missing of her guardians; `voice`: the team has to speak with the one who said yes on her screen. */
  lacksGuardians: 'all' | 'another' | 'voice' | null
}

/** As one of her guardians sees it, with what the girl said. */
export type GuardianImageQuestion = ImageQuestion & { hers: 'yes' | 'no' | 'unanswered' }

/** The supports as the girl sees them, and whether nobody signs for her any more. */
export function imageQuestionsForHer(
  application: ApplicationView,
  { language, now }: { language: Language; now: Date },
): { questions: HerImageQuestion[]; ofAge: boolean; by: Signatory } {
  const { applicant, campaign, consents, state } = application
  const { imageRight, address } = campaign.programme
  const { today, ofAge } = factsOf(application, now)
  const by: Signatory = { givenBy: applicant.id, capacity: 'self' }
  const facts = { birthDate: applicant.birthDate, today, consents, hasPlace: state === 'accepted' }
  const asked = supportsToAsk(campaign.programme, facts).map(({ key }) => key)
  const questions = imageRight.supports.map(({ key, label }) => ({
    support: key,
    field: `image-${key}`,
    label: label[language],
    words: `${say(imageRight.question, language, address)} ${label[language]}`,
    ...standingForHer(application, key, now),
    said: wordOf(imageRight, key, { consents, today, by }),
    asked: asked.includes(key),
  }))
  return { questions, ofAge, by }
}

function standingForHer(application: ApplicationView, support: string, now: Date) {
  const { campaign, confirmedByVoice } = application
  const { imageRight } = campaign.programme
  const facts = { ...factsOf(application, now), consents: application.consents, confirmedByVoice }
  const said = application.consents.filter(
    (by) => by.purpose === imagePurpose(support) && wordOf(imageRight, support, { ...facts, by }) !== null,
  )
  const theirs = said.filter(({ capacity }) => capacity === 'guardian')
  const sure = theirs.filter((it) => it.answer === 'yes' && !isUnspokenYes(it, confirmedByVoice)).length
  const enough = sure >= (facts.soleGuardian ? 1 : imageRight.guardiansNeeded)
  const standing = imageRightOf(imageRight, support, facts)
  const open = standing === 'incomplete'
  const guardians = theirs.some(({ answer }) => answer === 'no') ? 'no' : enough ? 'yes' : 'some'
  const missing = sure < theirs.length ? 'voice' : sure > 0 ? 'another' : 'all'
  return {
    standing,
    guardians: theirs.length === 0 ? 'unanswered' : guardians,
    lacksHers: open && said.length === theirs.length,
    lacksGuardians: open && !enough ? missing : null,
  } as const
}

/** The supports as one of her guardians sees them, in the words that guardians are asked. */
export function imageQuestionsForGuardian(
  application: ApplicationView,
  { guardianId, language, now }: { guardianId: string; language: Language; now: Date },
): { questions: GuardianImageQuestion[]; question: string; by: Signatory } {
  const { campaign, consents, confirmedByVoice } = application
  const { imageRight } = campaign.programme
  const { today, ofAge, soleGuardian } = factsOf(application, now)
  const by: Signatory = { givenBy: guardianId, capacity: 'guardian' }
  const put = guardianQuestions(application, language)
  const questions = imageRight.supports.flatMap(({ key, label }) => {
    const purpose = imagePurpose(key)
    const question = put.find((it) => it.purpose === purpose)
    if (question === undefined) return []
    return {
      support: key,
      field: `image-${key}`,
      label: label[language],
      words: question.words,
      standing: imageRightOf(imageRight, key, { consents, ofAge, today, soleGuardian, confirmedByVoice }),
      said: wordOf(imageRight, key, { consents, today, by }),
      hers: consentState(consents, { purpose, capacity: 'self' }),
      asked: false,
    }
  })
  // The words of the ledger are the question and the support that it is about.
  const [first] = questions
  const question = first === undefined ? '' : first.words.slice(0, -first.label.length).trim()
  return { questions, question: question.replaceAll('{firstName}', application.applicant.firstName), by }
}

/** Does her image wait for a second guardian whom nobody knows yet? */
export function waitsForGuardian(application: ApplicationView, now: Date): boolean {
  const { campaign, guardians } = application
  const facts = { ...factsOf(application, now), known: guardians.length }
  return lacksGuardian(campaign.programme.imageRight, facts)
}

/** What is missing for her image where somebody said yes and nobody said no; null when nothing is. */
export type ImageLacks = {
  /** Her own answer. */
  hers: boolean
  /** Yeses of her guardians, and how many it takes; null when they are enough. */
  guardians: { given: number; needed: number } | null
}

/** What decides on her image, of one application. */
export type ImageFile = Pick<ApplicationView, 'siteZone' | 'consents' | 'confirmedByVoice'> & {
  applicant: Pick<ApplicationView['applicant'], 'birthDate'>
  campaign: {
    programme: Pick<ProgrammeDocument, 'guardian' | 'imageRight'>
    edition: Pick<EditionDocument, 'timeZone'>
  }
  /** Null unless one guardian alone decides. */
  soleGuardian: unknown
}

/** What is missing for the supports that got a yes: a yes that is not whole stays a no, and her papers say so. */
export function imageLacks(application: ImageFile, now: Date): ImageLacks | null {
  const { imageRight } = application.campaign.programme
  const { consents, confirmedByVoice } = application
  const facts = { ...factsOf(application, now), consents, confirmedByVoice }
  const needed = facts.soleGuardian ? 1 : imageRight.guardiansNeeded
  const open = imageRight.supports
    .map(({ key }) => key)
    .filter((key) => ['incomplete', 'suspended'].includes(imageRightOf(imageRight, key, facts)))
  if (open.length === 0) return null
  // Nobody said no on these: each word that counts today is a yes.
  const fewest = (capacity: Signatory['capacity']) =>
    Math.min(
      ...open.map(
        (key) =>
          consents.filter(
            (by) =>
              by.purpose === imagePurpose(key) &&
              by.capacity === capacity &&
              wordOf(imageRight, key, { ...facts, by }) !== null,
          ).length,
      ),
    )
  const given = fewest('guardian')
  return {
    hers: fewest('self') === 0,
    guardians: facts.ofAge || given >= needed ? null : { given, needed },
  }
}

function factsOf({ applicant, campaign, siteZone, soleGuardian }: ImageFile, now: Date) {
  const today = dayIn(siteZone ?? campaign.edition.timeZone, now)
  const ofAge = isOfAge(campaign.programme, applicant.birthDate, today)
  return { today, ofAge, soleGuardian: soleGuardian !== null }
}
