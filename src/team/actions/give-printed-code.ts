import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { PrintedCode, SignInDoor } from '#platform/sign-in/sign-in.ts'
import { updatePerson } from '#src/people/index.ts'
import { noteReplacedKey } from '#src/safeguarding/index.ts'
import type { CodeRefusal, Member } from '../member.ts'
import { belongsElsewhere, lockAccountOf } from '../queries.ts'

type Accounts = Pick<SignInDoor, 'accountWithPrintedCode' | 'replacePrintedCode' | 'usernameOf'>

/** Why this person gets no printed code; null when she may. */
export async function codeRefusal(
  scope: Scope,
  accounts: Accounts,
  { accountId, email }: Pick<Member, 'accountId' | 'email'>,
): Promise<CodeRefusal | null> {
  if (accountId === null) return email === null ? null : 'signs in by e-mail'
  if ((await accounts.usernameOf(accountId)) === null) return 'signs in by e-mail'
  return (await belongsElsewhere(scope, accountId)) ? 'code known elsewhere' : null
}

/**
 * A new code for somebody without e-mail, and an account if she had none; the old code and its sessions end. Two at
 * once wait for each other: she never gets two accounts, and the later sheet is the one that opens.
 */
export async function givePrintedCode(
  scope: Scope,
  accounts: Accounts,
  member: Member,
): Promise<PrintedCode | CodeRefusal> {
  const accountId = await lockAccountOf(scope, member.id)
  const refusal = await codeRefusal(scope, accounts, { ...member, accountId })
  if (refusal !== null) return refusal
  const given =
    accountId === null
      ? await accounts.accountWithPrintedCode(member.language)
      : await accounts.replacePrintedCode(accountId)
  if (given === null) return 'signs in by e-mail'
  if (accountId === null) await updatePerson(scope, member.id, { accountId: given.accountId })
  await record(scope, {
    action: 'printed-code.given',
    subjectId: member.id,
    object: { kind: 'person', id: member.id },
  })
  await noteReplacedKey(scope, { personId: member.id, what: 'printed code' })
  return given
}
