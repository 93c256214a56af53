import type { Context } from 'hono'
import { Hono } from 'hono'
import { judge, postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { resumeWithCode } from './actions/resume-with-code.ts'
import { resumeForm, typedDate } from './forms.ts'
import { applicantMessages } from './messages/applicant.ts'
import { ResumePage } from './pages/resume-page.tsx'
import { ownPaths } from './paths.ts'
import { campaigns } from './queries.ts'

/** Coming back by a code, without a link and without e-mail. */
export const resumeRoutes = new Hono<TenantEnv>()

/** Thirty people behind one address come back in one lesson and mistype; a machine that guesses tries more often. */
const tries = limitByAddress({ most: 60, minutes: 15 })

resumeRoutes.get('/resume', anyone(), async (c) =>
  answer(c, <ResumePage chrome={chromeOf(c)} m={await wordsOf(c)} />),
)

resumeRoutes.post('/resume', anyone(), async (c) => {
  const m = await wordsOf(c)
  const typed = await postedFields(c)
  const refuse = (message: string) => {
    const errors = [{ field: 'code', message }]
    return answer(c, <ResumePage chrome={chromeOf(c)} m={m} typed={typed} errors={errors} />, 422)
  }
  const form = judge(resumeForm({ ...m.resume.faults, noSuchDate: m.faults.noDate }), {
    code: typed.code ?? '',
    'birth-date': typedDate('birth-date', typed),
  })
  if (!form.ok)
    return answer(c, <ResumePage chrome={chromeOf(c)} m={m} typed={typed} errors={form.errors} />, 422)
  const wait = tries.count(c.get('frise').signIn.visitOf(c).address, c.get('now'))
  if (wait !== null) return refuse(m.resume.faults.tooMany(wait))
  const opened = await resumeWithCode(c.get('scope'), {
    code: form.value.code,
    birthDate: form.value['birth-date'],
  })
  if ('token' in opened) return c.redirect(ownPaths.status(c.get('organisation').slug, opened.token), 303)
  c.set('keepsRefused', true)
  return refuse(m.resume.faults[opened.refused])
})

/** Before any application is open, words follow the newest programme of the organisation. */
async function wordsOf(c: Context<TenantEnv>) {
  const [newest] = await campaigns(c.get('scope'))
  return applicantMessages(c.get('language'), newest?.programme.address ?? 'vous')
}
