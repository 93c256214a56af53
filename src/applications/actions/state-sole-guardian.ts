import type { Scope } from '#platform/database/database.ts'
import { type ApplicationView, applicationById } from '../application-queries.ts'
import { soleGuardian } from '../fact.ts'
import { lockApplication } from '../store.ts'
import { stateFact } from './state-fact.ts'

/** Writes down that one guardian alone decides for her, or that it is so no more. The same answer again changes nothing. */
export async function stateSoleGuardian(
  scope: Scope,
  { id }: Pick<ApplicationView, 'id'>,
  { answer, source }: { answer: 'yes' | 'no'; source: string },
): Promise<'several guardians' | null> {
  await lockApplication(scope, id)
  // Read under the lock: a guardian added at the same instant is counted, and pressed twice it is one row.
  const application = (await applicationById(scope, id))!
  if (answer === 'yes' && application.guardians.length > 1) return 'several guardians'
  if ((application.soleGuardian !== null) !== (answer === 'yes'))
    await stateFact(scope, application, { fact: soleGuardian, answer, source })
  return null
}
