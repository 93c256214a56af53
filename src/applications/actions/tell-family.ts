import type { Scope } from '#platform/database/database.ts'
import { languages, type Translated } from '#platform/i18n/language.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { applicationById } from '../application-queries.ts'
import { type ApplicationView, personToCall, placeOf } from '../application-view.ts'
import type { OtherCohort } from '../news.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellGuardians } from './tell-guardians.ts'

/** She comes to another cohort: she is told where and when first, and so are her guardians while she is a minor. */
export async function tellOfOtherCohort(
  scope: Scope,
  { applicationId, ...session }: { applicationId: string } & Omit<OtherCohort, 'place'>,
  site: SiteAddress,
): Promise<void> {
  const application = (await applicationById(scope, applicationId))!
  const place = Object.fromEntries(
    languages.map((language) => [language, placeOf(application, language)]),
  ) as Translated
  const call = callOf(application)
  const other = { place, ...session }
  await tellApplicant(scope, application, { template: 'cohort-changed', ...other, call }, site)
  await tellGuardians(scope, application, { template: 'guardian-cohort-changed', ...other }, site)
}

/**
 * Her last day in her cohort was written down, `YYYY-MM-DD`, or taken back: null. She is told, and so are her guardians while she is a minor;
 * never why.
 */
export async function tellOfLastDay(
  scope: Scope,
  { applicationId, lastDay }: { applicationId: string; lastDay: string | null },
  site: SiteAddress,
): Promise<void> {
  const application = (await applicationById(scope, applicationId))!
  const call = callOf(application)
  await tellApplicant(scope, application, { template: 'stay-ends', lastDay, call }, site)
  await tellGuardians(scope, application, { template: 'guardian-stay-ends', lastDay }, site)
}

function callOf(application: ApplicationView) {
  const { name, phone } = personToCall(application)
  return { name, phone: contactInWords(phone) }
}
