import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addGuardian } from '#src/applications/actions/add-guardian.ts'
import { applicationPaths } from '#src/applications/index.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { answerDouble } from '#src/doubles/actions/answer-double.ts'
import { doublePaths } from '#src/doubles/paths.ts'
import { insertGrant, type RoleGrant } from '#src/organisations/index.ts'
import { guardiansOf, insertPerson, readContact } from '#src/people/index.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

const now = '2026-11-24T10:00:00Z'
const right = '06 39 98 00 91'

let running: RunningFrise
let campaign: ReadCampaign
let slug: string
before(async () => {
  running = await runningFrise({ at: now })
})
after(() => running?.stop())

test('where the right contact is another parent’s, the other file says that one has none, until it is written: on the desk, on the file and to whoever corrected', async () => {
  const { one, other } = await twoFilesOfOneGirl()
  await campaign.guardianSays(other.id, 'yes')
  const rose = await coordinator({ scopeKind: 'organisation', scopeId: null })
  assert.doesNotMatch(await rose.reads(deskPaths.today(slug)), /à confirmer de vive voix/)

  const landed = await rose.corrects(one, right)
  assert.equal(landed.path, applicationPaths.guardians(slug, other.id), 'led to the file that it concerns')
  assert.match(landed.text, /Voici un autre dossier/)
  assert.match(landed.text, /Ce parent n’a plus de contact/)
  assert.match(
    landed.text,
    new RegExp(
      `href="${applicationPaths.contact(slug, other.id, other.guardian)}"[^>]*>(<[^>]*>)*Écrire son contact`,
    ),
  )
  assert.match(await rose.reads(applicationPaths.one(slug, other.id)), /Un parent n’a plus de contact/)
  assert.doesNotMatch(await rose.reads(applicationPaths.one(slug, one.id)), /Un parent n’a plus de contact/)
  const desk = await rose.reads(deskPaths.today(slug))
  assert.match(desk, /1 parent à confirmer de vive voix/)
  assert.match(desk, new RegExp(`href="${applicationPaths.guardians(slug, other.id)}"`))

  const written = await rose.corrects(other, '06 39 98 00 92')
  assert.equal(written.path, applicationPaths.guardians(slug, other.id))
  assert.doesNotMatch(written.text, /Ce parent n’a plus de contact/)
  assert.doesNotMatch(await rose.reads(deskPaths.today(slug)), /à confirmer de vive voix/)
})

test('whoever does not open the other file is told that its coordinator sees it, and she does', async () => {
  const { one, other } = await twoFilesOfOneGirl()
  const [here, there] = await twoSites()
  await campaign.at(now, ({ db }) =>
    db.updateTable('applications').set({ siteId: there }).where('id', '=', other.id).execute(),
  )
  const rose = await coordinator({ scopeKind: 'site', scopeId: here })
  const lea = await coordinator({ scopeKind: 'site', scopeId: there })
  const landed = await rose.corrects(one, right)
  assert.equal(landed.path, applicationPaths.guardians(slug, one.id))
  assert.match(landed.text, /Dans un autre dossier[^<]*sa coordinatrice le voit/)
  assert.doesNotMatch(landed.text, new RegExp(other.id))
  assert.doesNotMatch(await rose.reads(deskPaths.today(slug)), /à confirmer de vive voix/)
  const desk = await lea.reads(deskPaths.today(slug))
  assert.match(desk, /1 parent à confirmer de vive voix/)
  assert.match(desk, new RegExp(`href="${applicationPaths.guardians(slug, other.id)}"`))
})

test('whoever says that two rows are one is led to the file in which a parent loses her contact by it', async () => {
  const { one, other, pair } = await twoFilesOfOneGirl('apart')
  const rose = await coordinator({ scopeKind: 'organisation', scopeId: null })
  await rose.corrects(one, right)
  const landed = await rose.sends(doublePaths.answer(slug, pair), { said: 'same', seen: '' })
  assert.equal(landed.path, applicationPaths.guardians(slug, other.id))
  assert.match(landed.text, /une seule personne\. Dans ce dossier, un parent n’a plus de contact/)
})

type File = { id: string; guardian: string }

/** Two files of one girl, each with her mother at one contact; the second has another parent at the contact that is right. */
async function twoFilesOfOneGirl(
  said: 'one' | 'apart' = 'one',
): Promise<{ one: File; other: File; pair: string }> {
  campaign = await readCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
  const member = await campaign.member('territory coordinator')
  const [one, other] = [await file(), await file()]
  const pair = await campaign.as(member, async (scope) => {
    const found = await scope.db
      .selectFrom('possibleDoubles')
      .select('id')
      .where('organisationId', '=', scope.organisationId)
      .executeTakeFirstOrThrow()
    if (said === 'one')
      assert.ok('without' in (await answerDouble(scope, { id: found.id, answer: 'same', seen: null }, site)))
    const contact = readContact(right)!
    const application = await campaign.view(scope, other.id)
    assert.equal(await addGuardian(scope, application, { contact, zone: 'Europe/Paris', site }), null)
    return found.id
  })
  return { one, other, pair }
}

async function file(): Promise<File> {
  const id = await campaign.sent('Lina')
  return campaign.at(now, async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    return { id, guardian: (await guardiansOf(scope, applicant.id))[0]!.id }
  })
}

async function twoSites(): Promise<[string, string]> {
  const sites = await campaign.at(now, ({ db, organisationId }) =>
    db.selectFrom('sites').select('id').where('organisationId', '=', organisationId).orderBy('key').execute(),
  )
  const [first] = await campaign.at(now, ({ db, organisationId }) =>
    db.selectFrom('applications').select('siteId').where('organisationId', '=', organisationId).execute(),
  )
  return [first!.siteId!, sites.find(({ id }) => id !== first!.siteId)!.id]
}

/** A coordinator of a part of the organisation, with what she reads and where a correction leads her. */
async function coordinator(over: Pick<RoleGrant, 'scopeKind' | 'scopeId'>) {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${over.scopeId ?? 'all'}.${slug}@equipe.example`, 'fr')
  await campaign.at('2026-11-10T09:00:00Z', async (scope) => {
    const personId = await insertPerson(scope, { firstName: 'Membre', lastName: 'Fictive', accountId })
    const role = 'territory coordinator'
    await insertGrant(scope, {
      ...over,
      role,
      personId,
      startsOn: '2026-11-01',
      endsOn: null,
      grantedBy: null,
    })
  })
  const session = ((await signIn.enterDemonstration(accountId)) ?? []).map((it) => it.split(';')[0]!)
  const ask = (path: string, cookies: readonly string[], init: RequestInit = {}) =>
    running.app.request(path, {
      ...init,
      headers: { cookie: cookies.join('; '), origin: 'http://localhost', 'accept-language': 'fr' },
    })
  const reads = async (path: string) => (await ask(path, session)).text()
  /** Sends a form; the page to which it leads her. */
  const sends = async (path: string, fields: Record<string, string>) => {
    const answer = await ask(path, session, { method: 'POST', body: new URLSearchParams(fields) })
    assert.equal(answer.status, 303, await answer.clone().text())
    const to = answer.headers.get('location')!
    const said = answer.headers.getSetCookie().map((it) => it.split(';')[0]!)
    return { path: to, text: await (await ask(to, [...session, ...said])).text() }
  }
  return {
    reads,
    sends,
    /** Corrects the contact of the mother in a file; the page on which it leaves her. */
    corrects: async ({ id, guardian }: File, contact: string, past = 'not theirs') => {
      const path = applicationPaths.contact(slug, id, guardian)
      const seen = /name="seen" value="([^"]*)"/.exec(await reads(path))![1]!
      return sends(path, { contact, checked: 'in person', past, seen })
    },
  }
}
