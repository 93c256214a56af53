import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Person } from '#src/people/index.ts'
import type { PlaceKind } from '#src/places/index.ts'
import type { ApplicationState } from './application.ts'
import { rowOfApplication, withInstants } from './application-row-queries.ts'
import type { ApplicationView } from './application-view.ts'
import type { StatedFact } from './fact.ts'
import type { StatedInRow } from './fact-queries.ts'
import { signsForHerself } from './majority.ts'
import { permissionOf } from './permission.ts'
import { answerWithPlace } from './place-answer.ts'
import { type CampaignView, campaignOf } from './queries.ts'
import type { Answers } from './screens.ts'

export type { ApplicationView }

/** One application of the open organisation; undefined when there is none. What is under way already is not asked again: its row, and its campaign if it is among those `read`. */
export async function applicationById(
  scope: Scope,
  id: string,
  underWay: { read?: Promise<readonly CampaignView[]>; row?: ReturnType<typeof rowOfApplication> } = {},
): Promise<ApplicationView | undefined> {
  const { read, row: asked } = underWay
  const [[row], found] = await Promise.all([
    asked ?? rowOfApplication(scope.db, { organisationId: scope.organisationId, id }),
    read ?? campaignOf(scope, id).then((its) => (its === undefined ? [] : [its])),
  ])
  if (row === undefined) return undefined
  const { campaignId, programmeVersionId } = row
  const campaign =
    found.find((it) => it.id === campaignId && it.programmeVersionId === programmeVersionId) ??
    (await campaignOf(scope, id))!
  const { consents, confirmedByVoice } = withInstants(row)
  const { firstName, lastName, birthDate, email, phone } = row
  const applicant: Person = {
    id: row.personId,
    firstName,
    lastName,
    birthDate,
    email,
    phone,
    language: row.language as Language,
  }
  const { siteZone } = row
  const ofAge = signsForHerself({ applicant, campaign, siteZone }, scope.now)
  const guardians = ofAge ? [] : row.guardians
  return {
    ...row,
    state: row.state as ApplicationState,
    applicant,
    guardians,
    consents,
    confirmedByVoice,
    linksSent: row.linksSent.map((it) => ({ ...it, at: new Date(it.at) })),
    soleGuardian: guardians.length > 1 ? null : soleGuardianOf(row),
    permission: permissionOf(campaign.programme, {
      birthDate,
      firstDay: campaign.edition.firstDay,
      ofAge,
      consents,
    }),
    answers: {
      ...row.answers,
      ...answersKeptElsewhere(campaign, applicant, guardians, { site: row.siteKey, home: homeOf(row) }),
    },
    campaign,
    offer: row.offerId === null ? null : { id: row.offerId, expiresAt: row.expiresAt! },
  }
}

function soleGuardianOf({ soleGuardian: stated }: { soleGuardian: StatedInRow | null }): StatedFact | null {
  return stated && { ...stated, statedAt: new Date(stated.statedAt) }
}

/** Where she lives, as an answer: a place, her own words, or nothing. */
function homeOf(row: {
  placeId: string | null
  kind: string | null
  placeName: string | null
  communeId: string | null
  communeName: string | null
  department: string | null
  placeText: string
}): string {
  if (row.placeId === null) return row.placeText
  return answerWithPlace({
    id: row.placeId,
    kind: row.kind as PlaceKind,
    name: row.placeName ?? '',
    commune: row.communeId === null ? null : { id: row.communeId, name: row.communeName ?? '' },
    department: row.department ?? '',
  })
}

/** Names, birth date, place, contacts and site are kept where they belong, not twice: here they read as answers again. */
function answersKeptElsewhere(
  { programme }: CampaignView,
  applicant: Person,
  guardians: readonly Person[],
  kept: { site: string | null; home: string },
): Answers {
  const [guardian] = guardians
  const known: Record<string, string | null | undefined> = {
    'first-name': applicant.firstName,
    'last-name': applicant.lastName,
    'birth-date': applicant.birthDate,
    contact: applicant.phone ?? applicant.email,
    'guardian-contact': guardian && (guardian.phone ?? guardian.email),
    ...kept,
  }
  const answers: Record<string, string> = {}
  for (const { key, fills } of programme.questions) {
    const value = fills && known[fills]
    if (value) answers[key] = value
  }
  return answers
}
