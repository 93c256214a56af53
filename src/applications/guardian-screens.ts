import type { Language } from '#platform/i18n/language.ts'
import type { GuardianshipKind } from '#src/people/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { ApplicationView, Guardian } from './application-view.ts'
import { gaveSensitiveAnswers, needsGuardianToo, optionalAnswersPurpose } from './optional-answers.ts'
import { imagePurpose, permissionPurpose } from './permission.ts'

type Part = ProgrammeDocument['guardian']['screens'][number]['parts'][number]
export type Asked = Extract<Part, { kind: 'asked' }>
export type Told = Extract<Part, { kind: 'told' }>
export type GuardianScreen = { key: string; title: ProgrammeDocument['name']; parts: Part[] }

/** One yes-or-no question put to the guardian; its words are kept with the answer, without the girl's name. */
export type GuardianQuestion = {
  field: string
  purpose: string
  legalBasis: 'consent' | 'parental authority'
  label: string
  /** The words that the ledger keeps. */
  words: string
}

/**
 * The screens that concern this guardian: what is not asked of her is left out, and a screen left empty too. Whose mother or
 * father she is, a guardian says once (`isKnown`).
 */
export function guardianScreensFor(
  application: ApplicationView,
  { isKnown = false }: { isKnown?: boolean } = {},
): GuardianScreen[] {
  const { programme } = application.campaign
  const asks = (part: Part) => concerns(part, application) && !(isKnown && part.about === 'relation')
  return programme.guardian.screens
    .map((screen) => ({ ...screen, parts: screen.parts.filter(asks) }))
    .filter((screen) => screen.parts.length > 0)
}

/**
 * The screens on the way of whoever gives this answer to the permission. A no is asked nothing more: it leaves one screen, on
 * which she says who she is, reads what becomes of her data, and signs.
 */
export function screensOnHerWay(
  screens: readonly GuardianScreen[],
  permission: string | undefined,
): GuardianScreen[] {
  const decides = screens.findIndex(({ parts }) => parts.some(({ about }) => about === 'permission')) + 1
  if (permission !== 'no' || decides === 0) return [...screens]
  const left = screens
    .slice(decides)
    .map((screen) => ({ ...screen, parts: screen.parts.filter(isForSigning) }))
    .filter(({ parts }) => parts.length > 0)
  const signs = left.find(({ parts }) => parts.some(({ kind }) => kind === 'asked')) ?? left[0]
  const parts = left.flatMap((screen) => screen.parts)
  return [...screens.slice(0, decides), ...(signs === undefined ? [] : [{ ...signs, parts }])]
}

function isForSigning({ kind, about }: Part): boolean {
  return kind === 'told' || about === 'guardian-name' || about === 'relation'
}

/**
 * The permission is put to her while one is needed. Optional answers are put to her only under the age of joint agreement, and only
 * if there are any.
 */
function concerns(
  part: Part,
  { applicant, answers, campaign, consents, permission, siteZone }: ApplicationView,
): boolean {
  if (part.about === 'permission') return permission !== 'not needed'
  if (part.about !== 'optional-answers') return true
  const { programme, edition } = campaign
  const { birthDate } = applicant
  return (
    gaveSensitiveAnswers(programme, answers) &&
    needsGuardianToo(programme, { birthDate, consents, zone: siteZone ?? edition.timeZone })
  )
}

/** The yes-or-no questions that one part asks: one for a permission, one per support of the image right. */
export function questionsOf(
  part: Asked,
  programme: ProgrammeDocument,
  language: Language,
): GuardianQuestion[] {
  const label = part.label[language]
  switch (part.about) {
    case 'permission':
      return [
        {
          field: 'permission',
          purpose: permissionPurpose,
          legalBasis: 'parental authority',
          label,
          words: label,
        },
      ]
    case 'optional-answers':
      return [
        {
          field: 'optional-answers',
          purpose: optionalAnswersPurpose,
          legalBasis: 'consent',
          label,
          words: label,
        },
      ]
    case 'image-right':
      return programme.imageRight.supports.map((support) => ({
        field: `image-${support.key}`,
        purpose: imagePurpose(support.key),
        legalBasis: 'consent',
        label: support.label[language],
        words: questionFor(label, support.label[language]),
      }))
    default:
      return []
  }
}

/** “May her picture appear on our site?”, of a question and one of its supports. */
function questionFor(question: string, support: string): string {
  const [, words = question, mark = ''] = /^(.*?)(\s*\?)$/u.exec(question) ?? []
  return `${words} ${support}${mark}`
}

/** What a guardian is to her in law, as she said it on her link or on paper; null while she has not, or was not asked. */
export function relationSaid(
  { campaign, consents }: Pick<ApplicationView, 'campaign' | 'consents'>,
  { id, kind }: Guardian,
): GuardianshipKind | null {
  const hasAnswered = consents.some(({ capacity, givenBy }) => capacity === 'guardian' && givenBy === id)
  return hasAnswered && relationsOf(campaign.programme).length > 0 ? kind : null
}

/** What the chosen relation is in law, as the programme's file says it; null where it was not asked. */
export function guardianshipKind(
  { guardian }: Pick<ProgrammeDocument, 'guardian'>,
  relation: string | undefined,
): GuardianshipKind | null {
  if (relation === undefined) return null
  return relationsOf({ guardian }).find(({ key }) => key === relation)?.kind ?? 'legal guardian'
}

function relationsOf({ guardian }: Pick<ProgrammeDocument, 'guardian'>) {
  return guardian.screens
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'asked' && part.about === 'relation' ? (part.choices ?? []) : []))
}
