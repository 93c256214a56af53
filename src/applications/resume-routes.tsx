import type { Context } from 'hono'
import { Hono } from 'hono'
import { judge, postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import type { Language } from '#platform/i18n/language.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { byName, namedFor } from '#src/programmes/index.ts'
import { resumeWithCode } from './actions/resume-with-code.ts'
import { resumeForm, typedDate } from './forms.ts'
import { applicantMessages } from './messages/applicant.ts'
import { ResumePage, type SiteToCall } from './pages/resume-page.tsx'
import { ownPaths } from './paths.ts'
import { type CampaignView, campaignsAtTheDoor } from './queries.ts'

/** Coming back by a code, without a link and without e-mail. */
export const resumeRoutes = new Hono<TenantEnv>()

/** Thirty people behind one address come back in one lesson and mistype; a machine that guesses tries more often. */
const tries = limitByAddress({ most: 60, minutes: 15 })

resumeRoutes.get('/resume', anyone(), async (c) =>
  answer(c, <ResumePage chrome={chromeOf(c)} {...wordsOf(c, await newestCampaign(c))} />),
)

resumeRoutes.post('/resume', anyone(), async (c) => {
  const words = wordsOf(c, await newestCampaign(c))
  const { m } = words
  const typed = await postedFields(c)
  const refuse = (message: string) => {
    const errors = [{ field: 'code', message }]
    return answer(c, <ResumePage chrome={chromeOf(c)} {...words} typed={typed} errors={errors} />, 422)
  }
  const form = judge(resumeForm({ ...m.resume.faults, noSuchDate: m.faults.noDate }), {
    code: typed.code ?? '',
    'birth-date': typedDate('birth-date', typed),
  })
  if (!form.ok)
    return answer(c, <ResumePage chrome={chromeOf(c)} {...words} typed={typed} errors={form.errors} />, 422)
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

/** Before any application is open, words and whom to call follow the newest programme of the organisation. */
async function newestCampaign(c: Context<TenantEnv>): Promise<CampaignView | undefined> {
  const [newest] = await campaignsAtTheDoor(c.get('scope'))
  return newest
}

function wordsOf(c: Context<TenantEnv>, newest: CampaignView | undefined) {
  const language = c.get('language')
  return {
    m: applicantMessages(language, newest?.programme.address ?? 'vous'),
    toCall: newest === undefined ? [] : sitesToCall(newest, language),
  }
}

function sitesToCall({ edition }: CampaignView, language: Language): SiteToCall[] {
  const sites = byName(edition.sites).map((site) => ({
    name: site.name,
    commune: site.mode === 'on-site' ? site.commune.name : '',
    personToCall: site.personToCall,
  }))
  return namedFor(sites, language).map(({ name, commune, personToCall }) => ({
    site: commune || name,
    ...personToCall,
  }))
}
