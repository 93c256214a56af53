import { record } from '#platform/audit/record.ts'
import { type Database, inOrganisation, openDatabase } from '#platform/database/database.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { normaliseEmail } from '#platform/sign-in/accounts.ts'
import { secondFactorRemoval } from '#platform/sign-in/second-factor-removal.ts'
import { noteReplacedKey } from '#src/safeguarding/index.ts'
import { CommandRefused } from './command-refused.ts'
import { openBeside } from './open-beside.ts'

/** Opens the door again to whoever lost phone and backup codes, where no administrator can: her second factor is removed. */
export async function secondFactorOff(address: string, settings: Settings): Promise<string> {
  const opened = await openBeside(settings)
  const database = openDatabase(opened.addresses)
  try {
    await removeSecondFactorOf(database, address, new Date())
    return (
      `Le second facteur de ${address} est retiré, ses sessions sont fermées. Elle en met un autre en place à sa prochaine connexion.\n` +
      `The second factor of ${address} is removed and her sessions have ended. She sets up another one when she next signs in.`
    )
  } finally {
    await database.close()
    await opened.stop()
  }
}

/** `address`: her e-mail, or her username. Written in the audit of each organisation that knows her, before it is done. */
export async function removeSecondFactorOf(
  { owner, web }: Pick<Database, 'owner' | 'web'>,
  address: string,
  now: Date,
): Promise<void> {
  const accounts = await owner.query<{ id: string }>(
    'select id from auth.accounts where email = $1 or username = $1',
    [normaliseEmail(address)],
  )
  const accountId = accounts.rows[0]?.id
  if (accountId === undefined) {
    throw new CommandRefused({
      fr: `Aucun compte n’a l’adresse ou l’identifiant ${address}.`,
      en: `No account has the address or username ${address}.`,
    })
  }
  const known = await owner.query<{ organisationId: string; personId: string }>(
    'select organisation_id as "organisationId", person_id as "personId" from platform.memberships_of_account($1)',
    [accountId],
  )
  for (const { organisationId, personId } of known.rows) {
    const entry = {
      action: 'second-factor.removed',
      subjectId: personId,
      object: { kind: 'person', id: personId },
      details: { from: 'terminal' },
    }
    await inOrganisation(web, { organisationId, now, actor: { kind: 'job', id: null } }, async (scope) => {
      await record(scope, entry)
      await noteReplacedKey(scope, { personId, what: 'second factor' })
    })
  }
  await owner.query(secondFactorRemoval, [accountId])
}
