import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { comeOfAge } from '#src/applications/index.ts'
import { applicationPaths, applyPaths, ownPaths } from '#src/applications/paths.ts'
import { createCohort } from '#src/cohorts/actions/create-cohort.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { sitesWithin } from '#src/cohorts/queries.ts'
import { handOutLink } from '#src/people/index.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { renamed } from './another-programme.ts'
import { type OpenCampaign, openCampaign } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

// Nothing about one programme is in code: the shipped file under other names does all that it did.

type Question = ProgrammeDocument['questions'][number]

const programme = renamed(
  JSON.parse(readFileSync(new URL('../programmes/jump-in-tech.json', import.meta.url), 'utf8')),
  newId(),
)
let running: RunningFrise
let campaign: OpenCampaign
let slug: string

before(async () => {
  running = await runningFrise()
  campaign = await openCampaign(running.frise.database, {
    programme: () => programme,
    edition: { programme: programme.key },
  })
  slug = `essai-${campaign.organisationId.slice(-12)}`
})
after(() => running?.stop())

test('a programme of which every key, label and word is another one is shown, applied to and agreed to', async () => {
  await itsFrontPageSpeaksItsWords()
  const status = await applied()
  const sent = await theApplication()
  assert.equal(sent.state, 'submitted')
  assert.deepEqual([sent.applicant.firstName, sent.applicant.birthDate], ['Prune', '2012-03-12'])
  assert.equal(sent.siteName, sent.campaign.edition.sites[0]!.name)
  assert.equal(sent.guardians.length, 1)

  await agreed(await guardianLinkOn(status))
  const { permission, consents } = await theApplication()
  assert.equal(permission, 'yes')
  const bySupport = consents.filter(({ purpose }) => purpose.startsWith('image'))
  assert.equal(bySupport.length, programme.imageRight.supports.length)
  assert.deepEqual(await kindsOfGuardians(), ['parent'], 'as the file says of the relation that she chose')
})

test('what a file leaves out is not made up: no minutes, and plain words for the path', async () => {
  const key = `${programme.key}-plain`
  const bare = structuredClone({ ...programme, key })
  delete bare.path
  delete bare.application.minutes
  const plain = await openCampaign(running.frise.database, {
    programme: () => bare,
    edition: { programme: key },
  })
  const at = `essai-${plain.organisationId.slice(-12)}`
  const { text } = await ask(`/o/${at}`)
  assert.doesNotMatch(text, /\d minutes?</)
  assert.match(text, /Je participe/)
  const form = await ask(applyPaths.campaign(at, plain.campaignId))
  assert.doesNotMatch(form.text, /encore \d/)
})

test('a programme that names two levels by majority says hers to her and to the team, and the new one that day', async () => {
  const key = `${programme.key}-levels`
  const source = { words: { fr: 'Décision de l’équipe', en: 'Decided by the team' } }
  const levels = { minor: { fr: 'cadette', en: 'cadet' }, adult: { fr: 'aînée', en: 'elder' }, source }
  const named = await readCampaign(running.frise.database, {
    programme: (file) => ({ ...file, key, levels }),
    edition: { programme: key },
  })
  const at = `essai-${named.organisationId.slice(-12)}`
  const hers = await takesPlace(named, 'Lina', '2009-07-10')
  await takesPlace(named, 'Maya', '2009-07-11')
  const cohort = await cohortOfAll(named)
  running.clock.moveTo('2027-07-09T21:50:00Z')
  const signedIn = { cookie: await coordinatorOf(named) }
  const page = async (path: string, headers = {}) =>
    (await running.app.request(path, { headers: { 'accept-language': 'fr', ...headers } })).text()
  const read = async (instant: string) => {
    running.clock.moveTo(instant)
    const own = await page(ownPaths.status(at, hers.token))
    const file = await page(applicationPaths.one(at, hers.applicationId), signedIn)
    const members = await page(cohortPaths.one(at, cohort), signedIn)
    return [
      /Tu es<\/dt><dd>([^<]*)/.exec(own)?.[1],
      /Dans le programme<\/dt><dd>([^<]*)/.exec(file)?.[1],
      ...['Lina', 'Maya'].map(
        (name) => new RegExp(`>${name} Fictive<[^]*?(cadette|aînée)`).exec(members)?.[1],
      ),
    ]
  }
  assert.deepEqual(await read('2027-07-09T21:59:00Z'), ['cadette', 'cadette', 'cadette', 'cadette'])
  assert.deepEqual(await read('2027-07-09T22:00:00Z'), ['aînée', 'aînée', 'aînée', 'cadette'])
  const told = await named.at('2027-07-09T22:05:00Z', async (scope) => {
    await comeOfAge(scope, { origin: running.url, slug: at })
    return scope.db.selectFrom('messages').select('body').where('template', '=', 'of-age').execute()
  })
  assert.equal(told.length, 1)
  assert.match(told[0]!.body, /tu es maintenant aînée\./)
  running.clock.moveTo(now)
})

async function itsFrontPageSpeaksItsWords(): Promise<void> {
  const { text } = await ask(`/o/${slug}`)
  const channels = ofKind('choice').find(({ fills }) => fills === 'source-channel')!
  const talk = channels.choices.find(({ meets }) => meets === 'talk')!
  const { apply, meet, after: afterIt } = programme.path!
  for (const words of [programme.name, talk.label, apply, meet, afterIt])
    assert.ok(text.includes(said(words)), said(words))
  assert.match(text, /8 minutes/)
}

/** Fills in every screen by what its questions are, and sends; the address of her own page. */
async function applied(): Promise<string> {
  let screen = applyPaths.campaign(slug, campaign.campaignId)
  for (const { questions } of programme.application.screens) {
    const { text } = await ask(screen)
    const asked = programme.questions.filter(({ key }) => questions.includes(key))
    for (const { label } of asked) assert.ok(text.includes(said(label)), said(label))
    const mark = /name="mark" value="(\w+)"/.exec(text)?.[1]
    const fields = Object.assign({ ...(mark && { mark }) }, ...asked.map(answerTo)) as Record<string, string>
    const answer = await ask(screen, fields)
    assert.equal(answer.status, 303, `${screen}\n${/role="alert".*?<\/div>/s.exec(answer.text)?.[0]}`)
    screen = answer.location!
  }
  assert.match(screen, /\/check$/)
  const sent = await ask(screen.replace(/check$/, 'submission'), {})
  assert.equal(sent.status, 303)
  return sent.location!
}

function answerTo(question: Question): Record<string, string> {
  const { key, kind, fills } = question
  if (kind === 'date') return { [`${key}-day`]: '12', [`${key}-month`]: '3', [`${key}-year`]: '2012' }
  if (kind === 'contact')
    return { [key]: fills === 'guardian-contact' ? 'parent@exemple.fr' : 'prune@exemple.fr' }
  if (kind === 'site') return { [key]: 'creil' }
  if (kind === 'choice')
    return { [key]: fills === 'gender' ? programme.publicRule.welcomes[0]! : question.choices[0]!.key }
  if (kind === 'choices')
    return { [`${key}-${question.choices[0]!.key}`]: 'yes', [key]: question.choices[0]!.key }
  return { [key]: fills === 'first-name' ? 'Prune' : 'Fictive' }
}

async function guardianLinkOn(status: string): Promise<string> {
  const { text } = await ask(`${status}/guardian-link`, {})
  return /"[^"]*(\/o\/[^"]*\/guardian\/[^"]*)"/.exec(text)![1]!
}

/** Says yes to everything, screen after screen, with all that was said before. */
async function agreed(link: string): Promise<void> {
  const relation = programme.guardian.screens
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'asked' ? (part.choices ?? []) : []))
    .find(({ kind }) => kind === 'parent')!
  const fields: Record<string, string> = {
    permission: 'yes',
    'optional-answers': 'yes',
    'first-name': 'Garance',
    'last-name': 'Fictive',
    relation: relation.key,
    ...Object.fromEntries(programme.imageRight.supports.map(({ key }) => [`image-${key}`, 'yes'])),
  }
  let answer = await ask(link)
  for (const { title } of programme.guardian.screens) {
    const [words] = title.fr.split(' ')
    assert.ok(answer.text.includes(words!), words)
    const screen = /name="screen" value="([^"]*)"/.exec(answer.text)?.[1]
    answer = await ask(`${link}/answer`, { ...fields, ...(screen && { screen }) })
    if (answer.status === 303) return
  }
  assert.fail('she was never thanked')
}

function ofKind<K extends Question['kind']>(kind: K): Extract<Question, { kind: K }>[] {
  return programme.questions.filter((it): it is Extract<Question, { kind: K }> => it.kind === kind)
}

function theApplication() {
  return campaign.at(now, async (scope) => {
    const { id } = await scope.db.selectFrom('applications').select('id').executeTakeFirstOrThrow()
    return campaign.view(scope, id)
  })
}

function kindsOfGuardians(): Promise<string[]> {
  return campaign.at(now, async ({ db }) => {
    const rows = await db.selectFrom('guardianships').select('kind').execute()
    return rows.map(({ kind }) => kind)
  })
}

/** As she reads it. */
const said = (words: Parameters<typeof say>[0]) => say(words, 'fr', programme.address)

const now = '2026-11-23T09:30:00Z'

async function takesPlace(named: ReadCampaign, firstName: string, birthDate: string) {
  const address = { origin: running.url, slug: `essai-${named.organisationId.slice(-12)}` }
  const applicationId = await named.sent(firstName, birthDate)
  await named.guardianSays(applicationId, 'yes')
  return named.at('2026-11-24T10:00:00Z', async (scope) => {
    const application = await named.view(scope, applicationId)
    const decision = { outcome: 'offered', sentence: 'Une envie claire.', withoutReadings: 'Essai.' } as const
    assert.equal(await decideApplication(scope, application, decision, address), null)
    assert.equal(await acceptOffer(scope, applicationId, address), null)
    const { id: girlId } = application.applicant
    const about = { holderId: girlId, aboutId: girlId, objectId: applicationId }
    const expiresAt = new Date('2027-08-30T00:00:00Z')
    const token = await handOutLink(scope, { purpose: 'application', ...about, expiresAt })
    return { applicationId, token }
  })
}

function cohortOfAll(named: ReadCampaign): Promise<string> {
  return named.at('2027-06-01T09:00:00Z', async (scope) => {
    const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
    const sites = await sitesWithin(scope, everywhere, '2027-06-01')
    const site = sites.find(({ withoutCohort }) => withoutCohort === 2)!
    const made = await createCohort(scope, { site, name: 'Les Étincelles', room: '' })
    assert.ok('id' in made)
    return made.id
  })
}

async function coordinatorOf(named: ReadCampaign): Promise<string> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${named.organisationId}@equipe.example`, 'fr')
  await named.member('territory coordinator', accountId)
  const cookies = (await signIn.enterDemonstration(accountId)) ?? []
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

async function ask(path: string, fields?: Record<string, string>) {
  const headers = { origin: running.url, 'accept-language': 'fr' }
  const sent = fields && { method: 'POST', body: new URLSearchParams(fields) }
  const answer = await fetch(running.url + path, { headers, redirect: 'manual', ...sent })
  return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
}
