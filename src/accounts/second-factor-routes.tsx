import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { NotFound } from '#platform/http/errors.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { anyone, signedIn } from '#platform/http/guards.ts'
import type { Proof, Refusal } from '#platform/sign-in/sign-in.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import {
  type AccountContext,
  frameOf,
  goOn,
  show,
  signedInFrame,
  type WaysToReport,
} from './entry-routes.tsx'
import { confirmationForm, refusalAt, secondFactorForm } from './forms.ts'
import { wordsIn } from './messages/words.ts'
import type { Frame } from './pages/account-page.tsx'
import { BackupCodesPage } from './pages/backup-codes-page.tsx'
import { SecondFactorPage } from './pages/second-factor-page.tsx'
import { SetUpPage } from './pages/set-up-page.tsx'
import { signInPaths } from './paths.ts'

/** The second factor: asked for at sign-in, and set up by who is signed in. */
export function secondFactorRoutes(waysToReport: WaysToReport): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()
  const setUpFrame = (c: AccountContext, back: string) =>
    signedInFrame(c, waysToReport, signInPaths.secondFactorSetUp(back))

  routes.get('/sign-in/second-factor', anyone(), (c) => {
    const back = backOf(c.req.query('back'))
    const { signIn } = c.get('frise')
    if (!signIn.secondFactor.isAwaited(signIn.visitOf(c))) return c.redirect(signInPaths.signIn(back), 303)
    return show(c, <SecondFactorPage frame={frameOf(c, signInPaths.secondFactor(back))} back={back} />)
  })

  routes.post('/sign-in/second-factor', anyone(), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    const words = wordsIn[c.get('language')]
    const page = { frame: frameOf(c, signInPaths.secondFactor(back)), back, values: fields }
    const form = judge(secondFactorForm(words), fields)
    if (!form.ok) return show(c, <SecondFactorPage {...page} errors={form.errors} />, 422)
    const { signIn } = c.get('frise')
    const entry = await signIn.secondFactor.pass(signIn.visitOf(c), form.value.code)
    if (entry.outcome !== 'refused') return goOn(c, entry, back)
    const { errors, status } = refusalAt('code', entry, words.secondFactor, words)
    return show(c, <SecondFactorPage {...page} errors={errors} />, status)
  })

  routes.get('/sign-in/second-factor/set-up', signedIn(signInPaths.signIn), async (c) => {
    const back = backOf(c.req.query('back'))
    return showSetUp(c, await setUpFrame(c, back), back)
  })

  routes.post('/sign-in/second-factor/set-up', signedIn(signInPaths.signIn), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    const { signIn } = c.get('frise')
    if ((await stateOf(c)) === 'on') return c.redirect(signInPaths.secondFactorSetUp(back), 303)
    const refusal = await signIn.secondFactor.begin(signIn.visitOf(c), proofOf(c, fields))
    if (refusal !== null)
      return showSetUp(c, await setUpFrame(c, back), back, proofRefused(c, fields, refusal))
    return showKey(c, await setUpFrame(c, back), back)
  })

  routes.post('/sign-in/second-factor/set-up/confirmation', signedIn(signInPaths.signIn), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    if ((await stateOf(c)) !== 'begun') return c.redirect(signInPaths.secondFactorSetUp(back), 303)
    const words = wordsIn[c.get('language')]
    const form = judge(confirmationForm(words), fields)
    if (!form.ok) return showSetUp(c, await setUpFrame(c, back), back, { errors: form.errors, status: 422 })
    const { signIn } = c.get('frise')
    const confirmed = await signIn.secondFactor.confirm(signIn.visitOf(c), form.value.code)
    if (confirmed === null) {
      const errors = [{ field: 'code', message: words.setUp.wrong }]
      return showSetUp(c, await setUpFrame(c, back), back, { errors, status: 422 })
    }
    setCookies(c, confirmed.cookies)
    const frame = await setUpFrame(c, back)
    return show(c, <BackupCodesPage frame={frame} back={back} codes={confirmed.backupCodes} />)
  })

  routes.post('/sign-in/second-factor/backup-codes', signedIn(signInPaths.signIn), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    if ((await stateOf(c)) !== 'on' || !c.get('signedIn')?.secondFactor) throw new NotFound()
    const { signIn } = c.get('frise')
    const codes = await signIn.secondFactor.renewBackupCodes(signIn.visitOf(c), proofOf(c, fields))
    if (!Array.isArray(codes))
      return showSetUp(c, await setUpFrame(c, back), back, proofRefused(c, fields, codes))
    const frame = await setUpFrame(c, back)
    return show(c, <BackupCodesPage frame={frame} back={back} codes={codes} />)
  })

  return routes
}

function stateOf(c: AccountContext) {
  return c.get('frise').signIn.secondFactor.state(c.get('signedIn')!.accountId)
}

/** What she gives besides her session: her printed code, when that is how she signs in. */
function proofOf(c: AccountContext, fields: Record<string, string>): Proof {
  const printedCode = (fields['printed-code'] ?? '').slice(0, 60)
  return { accountId: c.get('signedIn')!.accountId, printedCode }
}

function proofRefused(c: AccountContext, fields: Record<string, string>, refusal: Refusal) {
  const words = wordsIn[c.get('language')]
  const missing = (fields['printed-code'] ?? '').trim() === ''
  const wrong = missing ? words.printedCode.codeMissing : words.setUp.printedCodeWrong
  return refusalAt('printed-code', refusal, { wrong, spent: wrong }, words)
}

type Refused = { errors: FieldError[]; status: 422 | 429 }

/** The answer to the press that made the key is its only page: opened again, set-up offers another key. */
async function showKey(c: AccountContext, frame: Frame, back: string) {
  const { signIn } = c.get('frise')
  const key = await signIn.secondFactor.key(c.get('signedIn')!.accountId)
  return show(c, <SetUpPage frame={frame} back={back} step={{ is: 'key', ...key }} byPrintedCode={false} />)
}

async function showSetUp(c: AccountContext, frame: Frame, back: string, refused?: Refused) {
  const { signIn } = c.get('frise')
  const { accountId } = c.get('signedIn')!
  const step = { is: await stateOf(c) }
  const byPrintedCode = (await signIn.usernameOf(accountId)) !== null
  const page = { frame, back, step, byPrintedCode, errors: refused?.errors ?? [] }
  return show(c, <SetUpPage {...page} />, refused?.status ?? 200)
}
