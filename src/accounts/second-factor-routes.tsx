import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { NotFound } from '#platform/http/errors.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { anyone, signedIn } from '#platform/http/guards.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { type AccountContext, frameOf, goOn, show } from './entry-routes.tsx'
import { confirmationForm, refusalAt, secondFactorForm } from './forms.ts'
import { wordsIn } from './messages/words.ts'
import { BackupCodesPage } from './pages/backup-codes-page.tsx'
import { SecondFactorPage } from './pages/second-factor-page.tsx'
import { SetUpPage } from './pages/set-up-page.tsx'
import { signInPaths } from './paths.ts'

/** The second factor: asked for at sign-in, and set up by who is signed in. */
export function secondFactorRoutes(): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

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

  routes.get('/sign-in/second-factor/set-up', signedIn(signInPaths.signIn), (c) =>
    showSetUp(c, backOf(c.req.query('back'))),
  )

  routes.post('/sign-in/second-factor/set-up', signedIn(signInPaths.signIn), async (c) => {
    const back = backOf((await postedFields(c)).back)
    const { signIn } = c.get('frise')
    if ((await stateOf(c)) === 'none') await signIn.secondFactor.begin(signIn.visitOf(c))
    return c.redirect(signInPaths.secondFactorSetUp(back), 303)
  })

  routes.post('/sign-in/second-factor/set-up/confirmation', signedIn(signInPaths.signIn), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    if ((await stateOf(c)) !== 'begun') return c.redirect(signInPaths.secondFactorSetUp(back), 303)
    const words = wordsIn[c.get('language')]
    const form = judge(confirmationForm(words), fields)
    if (!form.ok) return showSetUp(c, back, form.errors)
    const { signIn } = c.get('frise')
    const confirmed = await signIn.secondFactor.confirm(signIn.visitOf(c), form.value.code)
    if (confirmed === null) return showSetUp(c, back, [{ field: 'code', message: words.setUp.wrong }])
    setCookies(c, confirmed.cookies)
    const frame = frameOf(c, signInPaths.secondFactorSetUp(back))
    return show(c, <BackupCodesPage frame={frame} back={back} codes={confirmed.backupCodes} />)
  })

  routes.post('/sign-in/second-factor/backup-codes', signedIn(signInPaths.signIn), async (c) => {
    const back = backOf((await postedFields(c)).back)
    if ((await stateOf(c)) !== 'on' || !c.get('signedIn')?.secondFactor) throw new NotFound()
    const { signIn } = c.get('frise')
    const codes = await signIn.secondFactor.renewBackupCodes(signIn.visitOf(c))
    const frame = frameOf(c, signInPaths.secondFactorSetUp(back))
    return show(c, <BackupCodesPage frame={frame} back={back} codes={codes} />)
  })

  return routes
}

function stateOf(c: AccountContext) {
  return c.get('frise').signIn.secondFactor.state(c.get('signedIn')!.accountId)
}

async function showSetUp(c: AccountContext, back: string, errors: FieldError[] = []) {
  const { signIn } = c.get('frise')
  const is = await stateOf(c)
  const step = is === 'begun' ? { is, ...(await signIn.secondFactor.key(signIn.visitOf(c))) } : { is }
  const frame = frameOf(c, signInPaths.secondFactorSetUp(back))
  return show(
    c,
    <SetUpPage frame={frame} back={back} step={step} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  )
}
