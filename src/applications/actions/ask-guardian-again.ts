import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { isReached, openLinksOn } from '#src/people/index.ts'
import { canStillBegin } from '../application.ts'
import { applicationById } from '../application-queries.ts'
import type { ApplicationView } from '../application-view.ts'
import { isReminderOfToday } from '../guardian-reminder.ts'
import { asksNobody } from '../majority.ts'
import { lockApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'

/**
 * Why nothing was sent. `asked already`: a link has just left, by a second press or from somebody else. `asked today`: each was
 * reminded today. `over`: she cannot take part any more, whatever a guardian says.
 */
type AskingRefusal = 'of age' | 'over' | 'nobody to ask' | 'asked already' | 'asked today'

const aWhile = 10 * 60 * 1000

/** Sends a new link to each guardian whom a contact on file reaches, unless one has just left for her, or a reminder today. */
export async function askGuardianAgain(
  scope: Scope,
  { id }: Pick<ApplicationView, 'id'>,
  site: SiteAddress,
): Promise<AskingRefusal | null> {
  const { state } = await lockApplication(scope, id)
  // Read only now: a guardian may have been taken off, or her birth date corrected, meanwhile.
  const application = (await applicationById(scope, id))!
  if (asksNobody(application, scope.now)) return 'of age'
  if (!canStillBegin(state)) return 'over'
  const reached = application.guardians.filter(isReached)
  if (reached.length === 0) return 'nobody to ask'
  const since = scope.now.getTime() - aWhile
  const sent = (await openLinksOn(scope, application.id)).filter((it) => it.sent && it.purpose === 'guardian')
  const fresh = sent.filter(({ createdAt }) => createdAt.getTime() > since)
  const today = sent.filter(({ createdAt }) => isReminderOfToday(application, createdAt, scope.now))
  const guardians = reached.filter(({ id }) => ![...fresh, ...today].some(({ holderId }) => holderId === id))
  if (guardians.length === 0) return fresh.length > 0 ? 'asked already' : 'asked today'
  await askGuardian(scope, { ...application, guardians }, site)
  return null
}
