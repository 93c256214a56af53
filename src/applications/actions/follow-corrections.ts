import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import {
  type Following,
  followContact,
  isReached,
  type KeptContact,
  reachedRows,
  rowsThatFollow,
  sharesContact,
} from '#src/people/index.ts'
import { canStillBegin } from '../application.ts'
import type { ApplicationView } from '../application-view.ts'
import { filesOfPerson } from '../contact-queries.ts'
import { lockApplication } from '../store.ts'
import { afterLastAnswer, leaveOldContact } from './leave-old-contact.ts'

/** `told`: the old contact that has been told already, by whoever replaced it now. */
type Told = { told?: KeptContact; site: SiteAddress }

/**
 * A contact that was replaced on one row of a girl is replaced on her other rows that stand at it, and so is one of a guardian in
 * her other files: now, or as soon as somebody says that the rows are one. Asked with the human held. Returns the files in which a
 * guardian has no contact any more, since the right one is another guardian's there; the desk and the file say so to whoever answers for it.
 */
export async function followCorrections(
  scope: Scope,
  personId: string,
  told: Told,
): Promise<ApplicationView[]> {
  const { hers, guardians } = await reachedRows(scope, personId)
  const without: ApplicationView[] = []
  for (const following of [...rowsThatFollow(hers), ...rowsThatFollow(guardians)]) {
    const files = await follow(scope, following, told)
    if (!isReached(following.contact)) without.push(...files.filter(({ state }) => canStillBegin(state)))
  }
  return without
}

async function follow(scope: Scope, following: Following, { told, site }: Told): Promise<ApplicationView[]> {
  const { personId, wasTheirs } = following
  const files = await filesOfPerson(scope, personId)
  for (const { application } of files) await lockApplication(scope, application.id)
  const at = await afterLastAnswer(
    scope,
    files.map(({ application }) => application),
    personId,
  )
  const [file] = files
  const object = file ? { kind: 'application', id: file.application.id } : { kind: 'person', id: personId }
  const before = await followContact({ ...scope, now: at }, following, object)
  const tell = told === undefined || !sharesContact(told, before)
  await leaveOldContact(scope, files, { personId, before, wasTheirs, tell, site })
  return files.map(({ application }) => application)
}
