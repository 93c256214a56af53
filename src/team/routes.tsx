import { Hono } from 'hono'
import { dayBefore } from '#platform/clock/period.ts'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { signInPaths } from '#src/accounts/index.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listAtHand,
  staffEverywhere,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { concernPaths } from '#src/safeguarding/paths.ts'
import { accountRoutes } from './account-routes.tsx'
import { correctName } from './actions/correct-name.ts'
import { endGrant } from './actions/end-grant.ts'
import { giveRole } from './actions/give-role.ts'
import { inviteMember } from './actions/invite-member.ts'
import { invitationForm, nameForm, roleForm } from './forms.ts'
import { hasOneAdministrator, officersUnreached } from './member.ts'
import { memberOf, memberPage, refuseAbout } from './member-routes.tsx'
import { teamMessages } from './messages/words.ts'
import { InvitationPage } from './pages/invitation-page.tsx'
import { TeamPage, teamColumns } from './pages/team-page.tsx'
import { teamPaths } from './paths.ts'
import { grantScopes, members } from './queries.ts'

/** Who works for the organisation, in which role: an administrator's pages, inside `/o/:slug`. */
export const teamRoutes = new Hono<TenantEnv>()

teamRoutes.get('/team', staffEverywhere('administrator'), async (c) => {
  const rows = await members(c.get('scope'))
  const list = listAtHand(c, { ...teamColumns(chromeOf(c), todayOf(c)), rows })
  const { title } = teamMessages(c.get('language'))
  const file = await fileOf(c, list, { title, action: 'team.downloaded' })
  if (file !== null) return file
  const today = todayOf(c)
  const faults = { isAlone: hasOneAdministrator(rows, today), unreached: officersUnreached(rows, today) }
  return answer(c, <TeamPage chrome={chromeOf(c)} list={list} {...faults} />)
})

teamRoutes.get('/team/new', staffEverywhere('administrator'), async (c) => {
  return answer(c, <InvitationPage chrome={chromeOf(c)} scopes={await grantScopes(c.get('scope'))} />)
})

teamRoutes.post('/team/new', staffEverywhere('administrator'), async (c) => {
  const m = teamMessages(c.get('language'))
  const scopes = await grantScopes(c.get('scope'))
  const typed = await postedFields(c)
  const form = judge(invitationForm(m.faults, scopes), typed)
  if (!form.ok) {
    const page = <InvitationPage chrome={chromeOf(c)} scopes={scopes} typed={typed} errors={form.errors} />
    return answer(c, page, 422)
  }
  const { signIn, origin } = c.get('frise')
  const { role, over } = form.value
  const email = form.value.email || null
  const language = c.get('organisation').language
  // The code of an account made here is seen by nobody: her sheet gives her another.
  const accountId =
    email === null
      ? (await signIn.accountWithPrintedCode(language)).accountId
      : await signIn.accountForEmail(email, language)
  const personId = await inviteMember(c.get('scope'), {
    accountId,
    firstName: form.value['first-name'],
    lastName: form.value['last-name'],
    email,
    role,
    over,
    language,
    today: todayOf(c),
    link: origin + signInPaths.signIn(),
    reportLink: origin + concernPaths.raise(c.get('organisation').slug),
  })
  return redirectSaying(
    c,
    teamPaths.one(c.get('organisation').slug, personId),
    email === null ? m.new.doneWithoutEmail : m.new.done,
  )
})

teamRoutes.get('/team/:person', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  return answer(c, await memberPage(c, member))
})

teamRoutes.post('/team/:person/name', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const m = teamMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(nameForm(m.faults), typed)
  if (!form.ok) return answer(c, await memberPage(c, member, typed, form.errors), 422)
  const { 'first-name': firstName, 'last-name': lastName } = form.value
  const refusal = await correctName(c.get('scope'), member, { seen: typed.seen ?? '', firstName, lastName })
  if (refusal === 'changed') {
    // What stands now is the title of the page, above what she typed.
    const { seen: _, ...hers } = typed
    const errors = [{ field: 'first-name', message: m.faults.changed }]
    return answer(c, await memberPage(c, await memberOf(c), hers, errors), 409)
  }
  if (refusal !== null) return refuseAbout(c, member, m.faults[refusal])
  return redirectSaying(c, teamPaths.one(c.get('organisation').slug, member.id), m.one.nameCorrected)
})

teamRoutes.post('/team/:person/roles', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const m = teamMessages(c.get('language'))
  const typed = await postedFields(c)
  const form = judge(roleForm(m.faults, await grantScopes(c.get('scope'))), typed)
  if (!form.ok) return answer(c, await memberPage(c, member, typed, form.errors), 422)
  const given = await giveRole(c.get('scope'), { personId: member.id, ...form.value, today: todayOf(c) })
  const said = given === null ? m.one.given : m.one.heldAlready
  return redirectSaying(c, teamPaths.one(c.get('organisation').slug, member.id), said)
})

teamRoutes.post('/team/:person/roles/:grant/ending', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const grant = member.grants.find(({ id }) => id === c.req.param('grant'))
  if (grant === undefined) throw new NotFound()
  const m = teamMessages(c.get('language'))
  const today = todayOf(c)
  const refusal = await endGrant(c.get('scope'), {
    grantId: grant.id,
    personId: member.id,
    today,
    yesterday: dayBefore(today),
  })
  if (refusal !== null) return refuseAbout(c, member, m.faults[refusal])
  return redirectSaying(c, teamPaths.one(c.get('organisation').slug, member.id), m.one.endedNow)
})

teamRoutes.route('/', accountRoutes)
