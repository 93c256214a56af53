import type { Scope } from '#platform/database/database.ts'
import { languages, type Translated } from '#platform/i18n/language.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { applicationById } from '../application-queries.ts'
import { personToCall, placeOf } from '../application-view.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellGuardians } from './tell-guardians.ts'

/** She comes to another cohort from a day on, `YYYY-MM-DD`: she is told where, and so are her guardians while she is a minor. */
export async function tellOfOtherCohort(
  scope: Scope,
  { applicationId, expectedOn }: { applicationId: string; expectedOn: string },
  site: SiteAddress,
): Promise<void> {
  const application = (await applicationById(scope, applicationId))!
  const place = Object.fromEntries(
    languages.map((language) => [language, placeOf(application, language)]),
  ) as Translated
  const { name, phone } = personToCall(application)
  const call = { name, phone: contactInWords(phone) }
  await tellApplicant(scope, application, { template: 'cohort-changed', place, expectedOn, call }, site)
  await tellGuardians(scope, application, { template: 'guardian-cohort-changed', place, expectedOn }, site)
}
