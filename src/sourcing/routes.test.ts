import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { campaignOf2028 } from '#test/another-campaign.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { addStructure, planTalk } from './index.ts'

let running: RunningFrise
let cookie: string
let campaignId: string
let structureId: string
let talk: { id: string; channelId: string; code: string }

before(async () => {
  running = await runningFrise()
  cookie = await cookieOf(running, 'territory coordinator')
  talk = await inRicochet(async (scope) => {
    campaignId = (await unfinishedCampaigns(scope))[0]!.id
    const school = { kind: 'school', name: 'Collège Élise-Deroche', educationPriority: 'REP' } as const
    const { id } = await addStructure(scope, { ...school, placeId: null, placeText: 'Creil' })
    structureId = id
    const structure = { id, name: school.name }
    const nothing = { startsAt: '10:30', speakerId: null, classes: '=3e A' }
    return planTalk(scope, { structure, campaignId, day: '2026-11-20', ...nothing })
  })
})
after(() => running?.stop())

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database, clock } = running.frise
  const { rows } = await database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const organisationId = rows[0]!.id
  const scope = { organisationId, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, async (open) => {
    const { id } = await open.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
    return work({ ...open, actor: { kind: 'person', id } })
  })
}

type Asked = { as?: string; method?: string; fields?: Record<string, string>; language?: string }

async function ask(path: string, { as = '', method, fields, language = 'fr' }: Asked = {}) {
  const response = await running.app.request(path, {
    method: method ?? (fields ? 'POST' : 'GET'),
    headers: { cookie: as, 'accept-language': language, origin: 'http://localhost' },
    ...(fields && { body: new URLSearchParams(fields) }),
  })
  const { status, headers } = response
  return { status, location: headers.get('location') ?? '', headers, text: await response.text() }
}

const drafts = () =>
  inRicochet((scope) => scope.db.selectFrom('applications').select(['id', 'channelId']).execute())

const first = { gender: 'girl', 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': '2012' }

describe('the door of a card', () => {
  it('leads to the form with its code, without a cookie, and writes nothing, to a scanner neither', async () => {
    const cameBefore = await drafts()
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(`/o/ricochet/c/${talk.code}`, { method })
      assert.equal(answer.status, 303)
      assert.equal(answer.location, `/o/ricochet/apply/${campaignId}?from=${talk.code}`)
      assert.equal(answer.headers.get('set-cookie'), null)
    }
    const form = await ask(`/o/ricochet/apply/${campaignId}?from=${talk.code}`)
    assert.match(form.text, new RegExp(`<input type="hidden" name="from" value="${talk.code}"`))
    assert.deepEqual(await drafts(), cameBefore)
  })

  it('is kept through a wrong first screen and written with the first answer', async () => {
    const path = `/o/ricochet/apply/${campaignId}`
    const wrong = await ask(path, { fields: { ...first, gender: '', from: talk.code } })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, new RegExp(`name="from" value="${talk.code}"`))
    const sent = await ask(path, { fields: { ...first, from: talk.code } })
    assert.equal(sent.status, 303)
    assert.deepEqual(
      (await drafts()).map(({ channelId }) => channelId),
      [talk.channelId],
    )
    const page = await ask(`/o/ricochet/talks/${talk.id}`, { as: cookie })
    assert.match(page.text, /Commencées<\/dt><dd>1</)
  })

  it('stays open when its channel is closed, and lets through who has a wrong code', async () => {
    const channels = `/o/ricochet/channels`
    const opened = await ask(channels, { as: cookie, fields: { kind: 'relay', name: 'Mission locale' } })
    assert.equal(opened.status, 303)
    const code = /\/c\/([0-9A-Z]{6})"/.exec((await ask(opened.location, { as: cookie })).text)![1]!
    await ask(`${opened.location}/closing`, { as: cookie, fields: {} })
    assert.equal((await ask(`${opened.location}/card.pdf`, { as: cookie })).status, 404)
    assert.equal(
      (await ask(`/o/ricochet/c/${code}`)).location,
      `/o/ricochet/apply/${campaignId}?from=${code}`,
    )
    const path = `/o/ricochet/apply/${campaignId}`
    assert.equal((await ask(path, { fields: { ...first, from: code } })).status, 303)
    assert.equal((await ask(path, { fields: { ...first, from: 'WRONG' } })).status, 303)
    const known = (await drafts()).map(({ channelId }) => channelId)
    assert.equal(known.filter((id) => id === null).length, 1)
    assert.equal(known.length, 3)
  })

  it('without a campaign of its own shows each that is open, each way with the code, and leads straight on to the only one', async () => {
    const opened = await ask('/o/ricochet/channels', { as: cookie, fields: { kind: 'relay', name: 'Cité' } })
    const code = /\/c\/([0-9A-Z]{6})"/.exec((await ask(opened.location, { as: cookie })).text)![1]!
    const card = async () => (await ask(`${opened.location}/card`, { as: cookie })).text
    assert.match(await card(), /Candidatures jusqu’au/)
    const at = <T>(_: string, work: (scope: Scope) => Promise<T>) => inRicochet(work)
    const other = await campaignOf2028({ campaignId, at })
    const choice = await ask(`/o/ricochet/c/${code}`)
    assert.equal(choice.status, 200)
    assert.equal(choice.headers.get('set-cookie'), null)
    for (const id of [campaignId, other])
      assert.match(choice.text, new RegExp(`href="/o/ricochet/apply/${id}\\?from=${code}"`))
    assert.match(choice.text, /JUMP IN TECH 2028/)
    assert.doesNotMatch(await card(), /Candidatures jusqu’au/, 'nor does its card name one of them')
    assert.equal(
      (await ask(`/o/ricochet/c/${talk.code}`)).status,
      303,
      'a code of one campaign opens that one',
    )
    await inRicochet(({ db }) =>
      db.updateTable('campaigns').set({ state: 'closed' }).where('id', '=', other).execute(),
    )
    const alone = await ask(`/o/ricochet/c/${code}`)
    assert.deepEqual([alone.status, alone.location], [303, `/o/ricochet/apply/${campaignId}?from=${code}`])
    await inRicochet(({ db }) =>
      db.updateTable('campaigns').set({ state: 'planned' }).where('id', '=', other).execute(),
    )
  })

  it('is typed as one likes, and a wrong code is said on the page where it is typed', async () => {
    const typed = `${talk.code.slice(0, 3).toLowerCase()} ${talk.code.slice(3)}`
    const right = await ask(`/o/ricochet/c?code=${encodeURIComponent(typed)}`)
    assert.deepEqual([right.status, right.location], [303, `/o/ricochet/c/${talk.code}`])
    assert.equal((await ask('/o/ricochet/c')).status, 200)
    assert.equal((await ask('/o/ricochet/c?code=')).status, 422)
    const wrong = await ask('/o/ricochet/c?code=ABCDEF')
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /On ne trouve pas ce code/)
    assert.match(wrong.text, /value="ABCDEF"/)
    assert.equal((await ask('/o/ricochet/c/ABCDEF')).location, '/o/ricochet/c?code=ABCDEF')
    assert.match((await ask('/o/ricochet')).text, /J’ai un code de classe/)
  })

  it('of a closed campaign leads to its honest page', async () => {
    await inRicochet((scope) => scope.db.updateTable('campaigns').set({ state: 'closed' }).execute())
    const { location } = await ask(`/o/ricochet/c/${talk.code}`)
    assert.match((await ask(location)).text, /Les candidatures sont fermées/)
    await inRicochet((scope) => scope.db.updateTable('campaigns').set({ state: 'open' }).execute())
  })
})

describe('the pages of the team', () => {
  it('ask for a known structure, by any words of its name', async () => {
    const fields = { structure: 'inconnu', day: '2026-12-01' }
    const unknown = await ask('/o/ricochet/talks', { as: cookie, fields })
    assert.equal(unknown.status, 422)
    assert.match(unknown.text, /Aucune structure de ce nom/)
    const known = await ask('/o/ricochet/talks', { as: cookie, fields: { ...fields, structure: 'deroche' } })
    assert.equal(known.status, 303)
    assert.match((await ask(known.location, { as: cookie })).text, /Prévue/)
    const form = await ask('/o/ricochet/talks/new', { as: cookie })
    const key = /name="key" value="([^"]+)"/.exec(form.text)![1]!
    const press = () =>
      ask('/o/ricochet/talks', { as: cookie, fields: { ...fields, structure: 'deroche', key } })
    const [first, second] = await Promise.all([press(), press()])
    assert.equal(first.location, second.location, 'pressed twice, one talk')
  })

  it('ask which, when two structures bear one name', async () => {
    const fields = { kind: 'school', name: 'Collège Élise-Deroche', 'education-priority': 'unknown' }
    assert.equal((await ask('/o/ricochet/structures', { as: cookie, fields })).status, 303)
    const named = { structure: 'Collège Elise Deroche', day: '2026-12-02' }
    const asked = await ask('/o/ricochet/talks', { as: cookie, fields: named })
    assert.equal(asked.status, 422)
    const ids = [...asked.text.matchAll(/name="structure-id" value="([^"]+)"/g)].map(([, id]) => id!)
    assert.equal(ids.length, 2)
    const chosen = await ask('/o/ricochet/talks', {
      as: cookie,
      fields: { ...named, 'structure-id': ids[1]! },
    })
    assert.equal(chosen.status, 303)
  })

  it('correct a structure; its talks and their channels follow, and one written down twice is asked about', async () => {
    const typed = { kind: 'school', name: 'Colège Jean Zay', 'education-priority': 'unknown' }
    const structures = '/o/ricochet/structures'
    await ask(structures, { as: cookie, fields: typed })
    const { text } = await ask(`${structures}?search=zay`, { as: cookie })
    const path = /href="([^"]+\/correction)"/.exec(text)![1]!
    const talk = { structure: 'Colège Jean Zay', day: '2026-12-03' }
    const { location } = await ask('/o/ricochet/talks', { as: cookie, fields: talk })
    const form = await ask(path, { as: cookie })
    const seen = /name="seen" value="([^"]+)"/.exec(form.text)![1]!
    const right = { ...typed, seen, name: 'Collège Jean-Zay', 'education-priority': 'REP+' }
    assert.equal((await ask(path, { as: cookie, fields: right })).status, 303)
    const page = await ask(location, { as: cookie })
    assert.match(page.text, /Collège Jean-Zay[\s\S]*REP\+/)
    const channels = await ask('/o/ricochet/channels?search=jean-zay', { as: cookie })
    assert.match(channels.text, /Collège Jean-Zay/)
    const late = await ask(path, { as: cookie, fields: { ...right, 'education-priority': 'no' } })
    assert.equal(late.status, 409)
    assert.match(late.text, /Avant\s: Nom\s: Colège Jean Zay/)
    const again = { ...typed, name: 'college jean zay' }
    const twice = await ask(structures, { as: cookie, fields: again })
    assert.equal(twice.status, 422)
    assert.match(twice.text, /href="#another"/)
    const other = await ask(structures, { as: cookie, fields: { ...again, another: 'yes' } })
    assert.equal(other.status, 303)
  })

  it('write a head-count, and say what is wrong with it', async () => {
    const path = `/o/ricochet/talks/${talk.id}/head-count`
    for (const count of ['', 'beaucoup', '-3', '10001', '1.5'])
      assert.equal((await ask(path, { as: cookie, fields: { 'head-count': count } })).status, 422, count)
    const fields = { 'head-count': '54', 'head-count-kind': 'estimated' }
    assert.equal((await ask(path, { as: cookie, fields })).status, 303)
    assert.match((await ask(`/o/ricochet/talks/${talk.id}`, { as: cookie })).text, /54,\sestimées/)
    assert.equal((await ask(path, { as: cookie, fields })).status, 303, 'a second press')
    const late = await ask(path, { as: cookie, fields: { ...fields, 'head-count': '60', seen: '' } })
    assert.equal(late.status, 409, 'whoever had not seen it')
    assert.match(late.text, /54,\sestimées/)
    assert.match(late.text, /value="60"/)
    assert.match(late.text, /name="seen" value="54\|estimated"/)
  })

  it('correct a talk: what is wrong is said at its field, and two at once both see what stands', async () => {
    const one = `/o/ricochet/talks/${talk.id}`
    const form = await ask(`${one}/correction`, { as: cookie })
    const seen = /name="seen" value="([^"]+)"/.exec(form.text)![1]!
    const led = {
      seen,
      'structure-id': structureId,
      day: '2026-11-20',
      classes: '=3e A',
      campaign: campaignId,
    }
    const correct = (changed: Record<string, string>) =>
      ask(`${one}/correction`, {
        as: cookie,
        fields: { structure: 'Collège Élise-Deroche', ...led, ...changed },
      })
    const wrong = await correct({ day: '2026-12-24' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /href="#day"[^>]*>Ses personnes sont comptées/)
    assert.match(
      (await correct({ starts: '9h30' })).text,
      /href="#starts"[^>]*>Écrivez une heure, par exemple 10:30/,
    )
    const brought = await correct({ campaign: '' })
    assert.match(brought.text, /href="#campaign"[^>]*>Des candidatures ont commencé par son code/)
    const right = await correct({ starts: '11:00' })
    assert.deepEqual([right.status, right.location], [303, one])
    const late = await correct({ starts: '12:00' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Ce qui est écrit maintenant[\s\S]*11\sh[\s\S]*value="12:00"/)
    assert.match((await ask(one, { as: cookie })).text, /Corrigée le[\s\S]*Avant\s: Heure\s: 10\sh\s30/)
    const why = await ask(`${one}/cancellation`, { as: cookie, fields: {} })
    assert.equal(why.status, 422)
    assert.match(why.text, /Dites pourquoi/)
    const fields = { reason: 'written by mistake' }
    assert.equal((await ask(`${one}/cancellation`, { as: cookie, fields })).status, 303)
    assert.match((await ask(one, { as: cookie })).text, /action="[^"]*\/reinstatement"/)
    assert.equal((await ask(`${one}/reinstatement`, { as: cookie, fields: {} })).status, 303)
    assert.match((await ask(one, { as: cookie })).text, /Rétablie le[\s\S]*Annulée le/)
  })

  it('give the talks as a file that computes nothing, and write it in the journal', async () => {
    const csv = await ask('/o/ricochet/talks?search=3e&as=csv', { as: cookie })
    assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/)
    const [titles, line] = csv.text.replace('\uFEFF', '').split('\r\n')
    assert.match(titles ?? '', /^Structure;Date;/)
    assert.match(
      line ?? '',
      new RegExp(`^Collège Élise-Deroche;2026-11-20;Collège ou lycée;'=3e A;REP;.*;${talk.code}$`),
    )
    const journal = await inRicochet((scope) =>
      scope.db.selectFrom('auditEvents').select('details').where('action', '=', 'talks.downloaded').execute(),
    )
    assert.equal(journal.length, 1)
  })

  it('print the card, on a page and as a PDF', async () => {
    const path = `/o/ricochet/channels/${talk.channelId}/card`
    const page = await ask(path, { as: cookie })
    assert.match(page.text, new RegExp(`/o/ricochet/c/${talk.code}`))
    assert.match(page.text, /De 14 à 17 ans[^]*Candidatures jusqu’au 14 mars 2027[^]*Scanne ce code/)
    const pdf = await ask(`${path}.pdf`, { as: cookie })
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
    assert.match(pdf.text, /^%PDF/)
  })

  it('are not found by those who do not speak in schools', async () => {
    const reader = await cookieOf(running, 'reader')
    for (const path of ['talks', 'talks?as=csv', `talks/${talk.id}`, 'channels', 'structures', 'campaigns'])
      assert.equal((await ask(`/o/ricochet/${path}`, { as: reader })).status, 404, path)
  })
})

describe('the page of a campaign', () => {
  it('moves it, and refuses with words what its table does not allow', async () => {
    const manager = await cookieOf(running, 'programme manager')
    const path = `/o/ricochet/campaigns/${campaignId}`
    const wrong = await ask(`${path}/move`, { as: manager, fields: { to: 'finished' } })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /ne peut pas passer à cet état/)
    const asked = await ask(`${path}/move?to=closed`, { as: manager })
    assert.match(
      asked.text,
      /se ferme tout de suite[\s\S]*candidatures? (est|sont) commencées? et pas envoyées?/,
    )
    assert.equal((await ask(`${path}/move`, { as: manager, fields: { to: 'closed' } })).status, 303)
    assert.match((await ask(path, { as: manager })).text, /Fermée<\/p><p[^>]*>Le [^<]*, par /)
    assert.match(
      (await ask(`${path}/move?to=finished`, { as: manager })).text,
      /move\?to=open/,
      'not from here',
    )
    const seen = async () => {
      const { text } = await ask(path, { as: manager })
      return /name="seen" value="([^"]+)"/.exec(text)![1]!
    }
    const past = { 'opens-on': '2026-11-01', 'closes-on': '2026-11-20', 'closes-at': '23:59' }
    assert.equal(
      (await ask(`${path}/dates`, { as: manager, fields: { ...past, seen: await seen() } })).status,
      303,
    )
    const late = await ask(`${path}/move`, { as: manager, fields: { to: 'open' } })
    assert.match(late.text, /La date de clôture est passée/)
    const dates = { ...past, 'closes-on': '2027-03-14' }
    const first = await seen()
    const after = { ...dates, 'closes-on': '2027-07-31', seen: first }
    const endless = await ask(`${path}/dates`, { as: manager, fields: after })
    assert.equal(endless.status, 422)
    assert.match(endless.text, /href="#closes-on"[^>]*>Choisissez au plus tard le dernier jour du programme/)
    assert.equal((await ask(`${path}/dates`, { as: manager, fields: { ...dates, seen: first } })).status, 303)
    const other = { ...dates, 'closes-on': '2027-04-01', seen: first }
    const meanwhile = await ask(`${path}/dates`, { as: manager, fields: other })
    assert.equal(meanwhile.status, 409)
    assert.match(meanwhile.text, /Quelqu’un a changé ces dates entre-temps/)
    assert.match(meanwhile.text, /14 mars 2027/, 'theirs')
    assert.match(meanwhile.text, /value="2027-04-01"/, 'hers')
    assert.equal((await ask(`${path}/move`, { as: manager, fields: { to: 'open' } })).status, 303)
    assert.equal((await ask(`${path}/move`, { as: cookie, fields: { to: 'closed' } })).status, 404)
  })

  it('shows where applications come from', async () => {
    const { text } = await ask(`/o/ricochet/campaigns/${campaignId}`, { as: cookie })
    for (const words of [
      'Par canal',
      'Collège Élise-Deroche, 20 novembre 2026',
      'Sans code',
      'Mission locale',
    ])
      assert.ok(text.includes(words), words)
  })
})
