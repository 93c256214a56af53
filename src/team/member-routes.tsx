import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { isId } from '#platform/ids/ids.ts'
import { answer, chromeOf, shows, type TenantEnv, todayOf } from '#src/organisations/index.ts'
import { codeRefusal } from './actions/give-printed-code.ts'
import type { Member } from './member.ts'
import { MemberPage } from './pages/member-page.tsx'
import { grantScopes, members } from './queries.ts'

export type TeamContext = Context<TenantEnv>

/** The member that the address names, for whoever may manage the team. */
export async function memberOf(c: TeamContext): Promise<Member> {
  const id = c.req.param('person') ?? ''
  const [member] = isId(id) ? await members(c.get('scope'), id) : []
  if (member === undefined) throw new NotFound()
  return member
}

/** Her page again, with why a deed was refused. */
export async function refuseAbout(c: TeamContext, member: Member, message: string) {
  return answer(c, await memberPage(c, member, {}, [{ field: 'content', message }]), 422)
}

export async function memberPage(
  c: TeamContext,
  member: Member,
  typed: Record<string, string> = {},
  errors: { field: string; message: string }[] = [],
) {
  const { signIn } = c.get('frise')
  const { accountId } = member
  shows(c, { action: 'member.read', subjectId: member.id, object: { kind: 'person', id: member.id } })
  return (
    <MemberPage
      chrome={chromeOf(c)}
      member={member}
      username={accountId === null ? null : await signIn.usernameOf(accountId)}
      getsPrintedCode={(await codeRefusal(c.get('scope'), signIn, member)) !== 'signs in by e-mail'}
      today={todayOf(c)}
      scopes={await grantScopes(c.get('scope'))}
      typed={typed}
      errors={errors}
    />
  )
}
