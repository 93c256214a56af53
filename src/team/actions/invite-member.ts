import type { Scope } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n/language.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { Role } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { giveRole } from './give-role.ts'

type Invitation = {
  /** The account that she signs in with; made before this transaction. */
  accountId: string
  firstName: string
  lastName: string
  /** Null for whoever has none: she gets a printed code. */
  email: string | null
  role: Role
  over: string
  language: Language
  today: string
  /** Where she signs in. */
  link: string
  /** Where she raises a concern. */
  reportLink: string
}

/**
 * Adds somebody to the team with a first role, and writes to her if she has an address. An address that is known here is the same person: she gets
 * the role, and no second row.
 */
export async function inviteMember(scope: Scope, invitation: Invitation): Promise<string> {
  const { accountId, firstName, lastName, email, language, role, over, today } = invitation
  const { link, reportLink } = invitation
  const known = await scope.db
    .selectFrom('people')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('accountId', '=', accountId)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  const personId =
    known?.id ?? (await insertPerson(scope, { accountId, firstName, lastName, email, language }))
  await giveRole(scope, { personId, role, over, today })
  if (email !== null)
    await sendMessage(scope, {
      template: 'team-invitation',
      recipientId: personId,
      values: { link, reportLink },
    })
  return personId
}
