import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { limitByAddress } from '#platform/http/limits.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { answer, chromeOf, type TenantEnv } from '#src/organisations/index.ts'
import { byName, lengthInWords, namedFor } from '#src/programmes/index.ts'
import { resumeWithCode } from './actions/resume-with-code.ts'
import { takesApplications } from './campaign.ts'
import { closesFor } from './campaign-view.ts'
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
  answer(c, <ResumePage chrome={chromeOf(c)} {...wordsOf(c, await campaignsAtTheDoor(c.get('scope')))} />),
)

resumeRoutes.post('/resume', anyone(), async (c) => {
  const words = wordsOf(c, await campaignsAtTheDoor(c.get('scope')))
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

/**
 * Words follow the newest campaign that has begun: whoever comes back has a file in one of those. Before any has begun they follow the
 * newest that is planned.
 */
function wordsOf(c: Context<TenantEnv>, all: readonly CampaignView[]) {
  const language = c.get('language')
  const begun = all.filter(({ state }) => state !== 'planned')
  const hers = begun.length > 0 ? begun : all.slice(0, 1)
  const [newest] = hers
  const m = applicantMessages(language, newest?.programme.address ?? 'vous')
  if (newest === undefined) return { m, toCall: [], ends: '' }
  const kept = m.resume.kept(lengthInWords(newest.programme.retention.draftsNeverSent.for, language))
  const [open, ...others] = all.filter((campaign) => takesApplications(campaign, c.get('now')))
  // Of several, nobody knows here in which one she began.
  const isSure = open !== undefined && others.length === 0
  const closesOn = isSure && dayIn(open.edition.timeZone, closesFor(open))
  const ends = closesOn ? `${kept} ${m.resume.closes(plainDay(closesOn, language))}` : kept
  return { m, toCall: whomToCall(hers, language), ends }
}

/**
 * Whom to call of each site of these campaigns: which one is hers nobody knows before her code opens. Each number stands once;
 * the edition is named where two have another adult for the same site.
 */
function whomToCall(campaigns: readonly CampaignView[], language: Language): SiteToCall[] {
  const all = campaigns.flatMap(({ edition }) =>
    sitesToCall(edition, language).map((it) => ({ ...it, edition: edition.name[language] })),
  )
  const isSame = (a: SiteToCall, b: SiteToCall) =>
    a.site === b.site && a.name === b.name && a.phone === b.phone
  const once = all.filter((it, at) => all.findIndex((other) => isSame(it, other)) === at)
  const isShared = ({ site }: SiteToCall) => once.filter((it) => it.site === site).length > 1
  return once.map(({ edition, ...it }) => (isShared(it) ? { ...it, site: `${it.site}, ${edition}` } : it))
}

function sitesToCall(edition: CampaignView['edition'], language: Language): SiteToCall[] {
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
