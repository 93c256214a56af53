import type { Scope } from '#platform/database/database.ts'
import { hashOf, newId, newToken } from '#platform/ids/ids.ts'
import type { Link } from '#src/organisations/index.ts'

/** Makes a link for its holder and returns its token, which is kept nowhere: only its hash is stored. */
export async function handOutLink(
  scope: Scope,
  link: Omit<Link, 'id' | 'sent'> & { sent?: boolean; expiresAt: Date },
): Promise<string> {
  const token = newToken()
  await scope.db
    .insertInto('links')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      tokenHash: hashOf(token),
      ...link,
      createdAt: scope.now,
    })
    .execute()
  return token
}

/** Ends every link of that purpose on that object, whoever holds it. */
export async function revokeLinks(
  scope: Scope,
  of: { purpose: Link['purpose']; objectId: string },
): Promise<void> {
  await scope.db
    .updateTable('links')
    .set({ revokedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('purpose', '=', of.purpose)
    .where('objectId', '=', of.objectId)
    .where('revokedAt', 'is', null)
    .execute()
}
