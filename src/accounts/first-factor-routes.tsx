import { Hono } from 'hono'
import { backOf } from '#platform/http/back.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'
import { keepTyped, typedBefore } from '#platform/sign-in/typed.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { frameOf, goOn, show } from './entry-routes.tsx'
import { codeForm, printedCodeForm, refusalAt, signInForm } from './forms.ts'
import { wordsIn } from './messages/words.ts'
import { CodePage } from './pages/code-page.tsx'
import { PrintedCodePage } from './pages/printed-code-page.tsx'
import { SignInPage } from './pages/sign-in-page.tsx'
import { signInPaths } from './paths.ts'

/** Minutes that a code by e-mail lives, as the page says it. */
const codeMinutes = 10

/** The first factor: a code by e-mail, or a code on paper. */
export function firstFactorRoutes(): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()

  routes.get('/sign-in', anyone(), (c) => {
    const back = backOf(c.req.query('back'))
    return show(c, <SignInPage frame={frameOf(c, signInPaths.signIn(back))} back={back} />)
  })

  routes.post('/sign-in', anyone(), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    const words = wordsIn[c.get('language')]
    const page = { frame: frameOf(c, signInPaths.signIn(back)), back, values: fields }
    const form = judge(signInForm(words), fields)
    if (!form.ok) return show(c, <SignInPage {...page} errors={form.errors} />, 422)
    const { identifier } = form.value
    keepTyped(c, identifier)
    if (!identifier.includes('@')) return c.redirect(signInPaths.printedCode(back), 303)
    const { signIn } = c.get('frise')
    const asked = await signIn.askCode(signIn.visitOf(c), identifier)
    if (asked.outcome === 'asked') {
      setCookies(c, asked.cookies)
      return c.redirect(signInPaths.code(back), 303)
    }
    const { errors, status } = refusalAt('identifier', asked, words.code, words)
    return show(c, <SignInPage {...page} errors={errors} />, status)
  })

  routes.get('/sign-in/code', anyone(), (c) => {
    const back = backOf(c.req.query('back'))
    const address = typedBefore(c)
    if (address === undefined) return c.redirect(signInPaths.signIn(back), 303)
    const page = { frame: frameOf(c, signInPaths.code(back)), back, address, minutes: codeMinutes }
    return show(c, <CodePage {...page} />)
  })

  routes.post('/sign-in/code', anyone(), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    const email = typedBefore(c)
    if (email === undefined) return c.redirect(signInPaths.signIn(back), 303)
    const words = wordsIn[c.get('language')]
    const frame = frameOf(c, signInPaths.code(back))
    const page = { frame, back, address: email, minutes: codeMinutes, values: fields }
    const form = judge(codeForm(words), fields)
    if (!form.ok) return show(c, <CodePage {...page} errors={form.errors} />, 422)
    const { signIn } = c.get('frise')
    const entry = await signIn.enterWithCode(signIn.visitOf(c), { email, code: form.value.code })
    if (entry.outcome !== 'refused') return goOn(c, entry, back)
    const { errors, status } = refusalAt('code', entry, words.code, words)
    return show(c, <CodePage {...page} errors={errors} />, status)
  })

  routes.get('/sign-in/printed-code', anyone(), (c) => {
    const back = backOf(c.req.query('back'))
    const typed = typedBefore(c)
    const values: Record<string, string> =
      typed === undefined || typed.includes('@') ? {} : { username: typed }
    const frame = frameOf(c, signInPaths.printedCode(back))
    return show(c, <PrintedCodePage frame={frame} back={back} values={values} />)
  })

  routes.post('/sign-in/printed-code', anyone(), async (c) => {
    const fields = await postedFields(c)
    const back = backOf(fields.back)
    const words = wordsIn[c.get('language')]
    const page = { frame: frameOf(c, signInPaths.printedCode(back)), back, values: fields }
    const form = judge(printedCodeForm(words), fields)
    if (!form.ok) return show(c, <PrintedCodePage {...page} errors={form.errors} />, 422)
    const { username, code, remember } = form.value
    const { signIn } = c.get('frise')
    const given = { username, code, remember: remember === 'yes' }
    const entry = await signIn.enterWithPrintedCode(signIn.visitOf(c), given)
    if (entry.outcome !== 'refused') return goOn(c, entry, back)
    const { wrong } = words.printedCode
    const { errors, status } = refusalAt('code', entry, { wrong, spent: wrong }, words)
    return show(c, <PrintedCodePage {...page} errors={errors} />, status)
  })

  return routes
}
