import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { openLinksOn } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { lockApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'

/** Why nothing was sent. `asked already`: a link has just left, by a second press or from somebody else. */
export type AskingRefusal = 'of age' | 'nobody to ask' | 'asked already'

const aWhile = 10 * 60 * 1000

/** Sends a new link to each guardian whom a contact on file reaches, unless one has just left for her. */
export async function askGuardianAgain(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
): Promise<AskingRefusal | null> {
  if (application.permission === 'not needed') return 'of age'
  await lockApplication(scope, application.id)
  const reached = application.guardians.filter(({ email, phone }) => email !== null || phone !== null)
  if (reached.length === 0) return 'nobody to ask'
  const since = scope.now.getTime() - aWhile
  const fresh = (await openLinksOn(scope, application.id)).filter(
    ({ sent, createdAt }) => sent && createdAt.getTime() > since,
  )
  const guardians = reached.filter(({ id }) => !fresh.some(({ holderId }) => holderId === id))
  if (guardians.length === 0) return 'asked already'
  await askGuardian(scope, { ...application, guardians }, site)
  return null
}
