import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { LettersNotInFonts } from '#platform/pdf/letters-not-in-fonts.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { staffEverywhere, type TenantEnv } from '#src/organisations/index.ts'
import { endSessions, removeSecondFactor } from './actions/close-doors.ts'
import { codeRefusal, givePrintedCode } from './actions/give-printed-code.ts'
import type { Member } from './member.ts'
import { memberOf, refuseAbout, type TeamContext } from './member-routes.tsx'
import { teamMessages } from './messages/words.ts'
import { teamPaths } from './paths.ts'
import { renderSlip } from './pdf/slip.ts'
import { slipOf } from './pdf/slip-words.ts'

/** How a member signs in, when she lost what she signs in with: an administrator's deeds. */
export const accountRoutes = new Hono<TenantEnv>()

accountRoutes.post('/team/:person/second-factor-removal', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const m = teamMessages(c.get('language'))
  const refusal = await removeSecondFactor(c.get('scope'), c.get('frise').signIn, member)
  if (refusal !== null) return refuseAbout(c, member, m.faults[refusal])
  return redirectSaying(c, teamPaths.one(c.get('organisation').slug, member.id), m.one.factorRemoved)
})

accountRoutes.post('/team/:person/sessions-ending', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const m = teamMessages(c.get('language'))
  const refusal = await endSessions(c.get('scope'), c.get('frise').signIn, member)
  if (refusal !== null) return refuseAbout(c, member, m.faults[refusal])
  return redirectSaying(c, teamPaths.one(c.get('organisation').slug, member.id), m.one.sessionsEnded)
})

// Answered with the sheet itself: the code is shown there, once, and kept nowhere.
accountRoutes.post('/team/:person/printed-code', staffEverywhere('administrator'), async (c) => {
  const member = await memberOf(c)
  const { faults, slip } = teamMessages(c.get('language'))
  const { signIn } = c.get('frise')
  const refusal = await codeRefusal(c.get('scope'), signIn, member)
  if (refusal !== null) return refuseAbout(c, member, faults[refusal])
  try {
    // Once before the code changes: a sheet that cannot be set must not cost her the one that she holds.
    await renderSlip(slipFor(c, member, { username: 'mesange-482', code: 'AAAAAAAAAA' }))
  } catch (error) {
    if (!(error instanceof LettersNotInFonts)) throw error
    return refuseAbout(c, member, faults.letters(error.letters.join(' ')))
  }
  const given = await givePrintedCode(c.get('scope'), signIn, member)
  if (typeof given === 'string') return refuseAbout(c, member, faults[given])
  const pdf = await renderSlip(slipFor(c, member, given))
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${slip.file}.pdf"`)
  return c.body(new Uint8Array(pdf).buffer)
})

function slipFor(c: TeamContext, member: Member, printedCode: { username: string; code: string }) {
  const { origin, instance } = c.get('frise')
  return slipOf({
    organisation: c.get('organisation'),
    printedCode,
    address: origin + signInPaths.signIn(),
    language: member.language,
    now: c.get('now'),
    demonstration: instance.kind === 'demonstration',
  })
}
