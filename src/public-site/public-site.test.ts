import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type CampaignState, unfinishedCampaigns } from '#src/applications/index.ts'
import { insertCamp } from '#test/held-camp.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { eraseLeads } from './index.ts'
import { waitingFor } from './invitation-queries.ts'

const at = '2026-11-23T09:00:00Z'
let running: RunningFrise
let organisationId: string
let campaignId: string

before(async () => {
  running = await runningFrise({ at })
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  organisationId = rows[0]!.id
  campaignId = (await inRicochet(unfinishedCampaigns))[0]!.id
})
after(() => running.stop())

function inRicochet<T>(work: (scope: Scope) => Promise<T>, now = new Date(at)): Promise<T> {
  const scope = { organisationId, now, actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, work)
}

const moveTo = (state: CampaignState) =>
  inRicochet((scope) =>
    scope.db.updateTable('campaigns').set({ state }).where('id', '=', campaignId).execute(),
  )

async function open(path: string, { language = 'fr', cookie = '' } = {}) {
  const response = await running.app.request(path, { headers: { 'accept-language': language, cookie } })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

async function post(path: string, fields: Record<string, string>, cookie = '') {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost', cookie }
  const response = await running.app.request(path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

/** What a reader sees: no markup, one space between words. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const leads = () => inRicochet((scope) => scope.db.selectFrom('leads').selectAll().execute())

describe('the front page while a campaign is open', () => {
  it('says what it is, where, when, for whom and how she is chosen, and leads to the form', async () => {
    const { status, text } = await open('/o/ricochet')
    assert.equal(status, 200)
    const words = wordsOf(text)
    for (const expected of [
      'candidatures ouvertes',
      'Un mois de juillet pour s’initier au numérique entre filles',
      'Jusqu’au 14 mars 2027',
      'Creil Médiathèque des Tilleuls, 12 rue des Tilleuls 16 places',
      'Une question ? Nadia Benali, 03 53 01 00 10 .',
      'De 14 à 17 ans, le 5 juillet 2027.',
      'Tu te définis comme fille ou non binaire : c’est pour toi.',
      'L’envie de venir',
      'Ni notes, ni expérience du code.',
      'Repas et trajets Repas gratuits, trajets remboursés. Avancer l’argent est difficile ? Appelez-nous.',
      'Il faut votre accord jusqu’à ses 18 ans.',
      'Comment le groupe se compose',
      'des lieux différents',
    ]) {
      assert.ok(words.includes(expected), expected)
    }
    assert.ok(text.includes(`href="/o/ricochet/apply/${campaignId}"`))
  })

  it('names the places in the order of every other page', async () => {
    const words = wordsOf((await open('/o/ricochet')).text)
    const places = [
      'Atelier des Canuts',
      'En ligne',
      'Halle des Marées',
      'Maison du Belvédère',
      'Médiathèque des T',
    ]
    const at = places.map((place) => words.indexOf(place, words.indexOf('Près de chez toi')))
    assert.ok(at.every((position) => position > 0))
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
  })

  it('says of each rule where it comes from', async () => {
    const words = wordsOf((await open('/o/ricochet')).text)
    assert.match(words, /Avant 18 ans, un parent ou responsable légal autorise[^.]*\. Source : Code civil/)
    assert.match(words, /Un brouillon jamais envoyé 60 jours, puis effacement\. Une candidature sans place/)
    assert.doesNotMatch(
      words,
      /Proposition de Frise|à confirmer|SDJES/,
      'what nobody has set yet is for the team',
    )
  })

  it('draws the path with its days', async () => {
    const words = wordsOf((await open('/o/ricochet')).text)
    for (const expected of [
      'Une rencontre en classe',
      'Candidatures jusqu’au 14 mars',
      'Réponse le 2 avril',
      '104 h 30',
    ]) {
      assert.ok(words.includes(expected), expected)
    }
  })

  it('says everything in English to who reads English', async () => {
    const words = wordsOf((await open('/o/ricochet', { language: 'en' })).text)
    for (const expected of [
      'applications are open',
      'Near you',
      'Aged 14 to 17 on 5 July 2027.',
      'For parents',
    ]) {
      assert.ok(words.includes(expected), expected)
    }
    assert.ok(!words.includes('Près de chez toi'))
  })

  it('shows no figure while there is none', async () => {
    assert.ok(!(await open('/o/ricochet')).text.includes('Ce que ça change'))
  })

  it('weighs less than 100 KB before compression, fonts and styles left aside', async () => {
    assert.ok(Buffer.byteLength((await open('/o/ricochet')).text) < 40_000)
  })
})

describe('the front page when a campaign is closed', () => {
  before(() => moveTo('closed'))
  after(() => moveTo('open'))

  it('says so, asks for a contact, and says what it is for and until when', async () => {
    const { text } = await open('/o/ricochet')
    const words = wordsOf(text)
    assert.ok(words.includes('candidatures fermées'))
    assert.ok(!words.includes('Candidatures jusqu’au'))
    assert.ok(words.includes('On l’efface après la prochaine campagne, au plus tard le 23 mai 2028.'))
    assert.ok(text.includes(`action="/o/ricochet/next-time/${campaignId}"`))
    assert.ok(!text.includes(`/apply/${campaignId}`))
  })

  it('keeps a contact once, and nothing else', async () => {
    const first = await post(`/o/ricochet/next-time/${campaignId}`, { contact: ' 06 39 98 01 23 ' })
    assert.equal(first.status, 303)
    assert.equal(first.location, '/o/ricochet')
    const again = await post(`/o/ricochet/next-time/${campaignId}`, { contact: '+33639980123' })
    assert.equal(again.status, 303)
    const [lead, ...others] = await leads()
    assert.equal(others.length, 0)
    assert.equal(lead?.phone, '+33639980123')
    assert.equal(lead?.email, null)
    assert.equal(lead?.purpose, 'next campaign')
    assert.equal(lead?.eraseOn, '2028-05-23')
  })

  it('gives a wrong contact back with what to write instead', async () => {
    const { status, text } = await post(`/o/ricochet/next-time/${campaignId}`, {
      contact: 'lina chez exemple',
    })
    assert.equal(status, 422)
    assert.ok(text.includes('value="lina chez exemple"'))
    assert.ok(wordsOf(text).includes('Écris un numéro de téléphone à 10 chiffres, ou un e-mail avec @'))
    assert.match(text, /<title>Erreur/)
  })

  it('does not know a campaign that is not there', async () => {
    assert.equal((await open(`/o/ricochet/next-time/${newId()}`)).status, 404)
    assert.equal((await post('/o/ricochet/next-time/nothing', { contact: '0639980123' })).status, 404)
  })
})

describe('a contact left while applications are open', () => {
  const page = () => `/o/ricochet/next-time/${campaignId}`
  const door = () => `${page()}?door=first-steps`
  const invited = async () =>
    (await inRicochet((scope) => waitingFor(scope, campaignId))).map(({ email }) => email)

  it('says that they are open, is for the time after, and is not invited to those of today', async () => {
    const words = wordsOf((await open(page())).text)
    assert.match(words, /Les candidatures sont ouvertes.*Pour la fois d’après/)
    await post(page(), { contact: 'loin@exemple.fr' })
    assert.ok((await leads()).some(({ email }) => email === 'loin@exemple.fr'))
    assert.ok((await invited()).every((email) => email === null))
  })

  it('for another door says what that door says, and is told to the team, which writes and erases it', async () => {
    const front = (await open('/o/ricochet')).text
    assert.ok(front.includes(`href="${door()}"`))
    const words = wordsOf((await open(door())).text)
    assert.match(words, /Une initiation avec une ambassadrice.*on te donne la prochaine date/)
    assert.match(words, /Une personne de l’équipe t’écrit pour cela, et pour rien d’autre/)
    assert.doesNotMatch(words, /rouvrent|prochaine campagne/)
    await post(page(), { contact: 'marin@exemple.fr', door: 'first-steps' })
    const cookie = await cookieOf(running, 'administrator')
    const list = await open('/o/ricochet/leads', { cookie })
    assert.match(wordsOf(list.text), /marin@exemple.fr Une initiation avec une ambassadrice/)
    assert.ok((await invited()).every((email) => email === null))
    const [lead] = (await leads()).filter(({ purpose }) => purpose === 'door')
    await post('/o/ricochet/leads/answers', { lead: lead!.id }, cookie)
    assert.deepEqual(
      (await leads()).filter(({ purpose }) => purpose === 'door'),
      [],
    )
    assert.equal((await open(`${page()}?door=nowhere`)).status, 404)
  })

  it('promises the next campaign to whom it could be open only', async () => {
    const refused = async (gender: string, year: string) => {
      const birth = { 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': year }
      const { status, text } = await post(`/o/ricochet/apply/${campaignId}`, { gender, ...birth })
      assert.equal(status, 422)
      assert.ok(text.includes(`href="${door()}"`), 'nobody is left without a door')
      return wordsOf(text)
    }
    const nextTime = /L’an prochain|prochaine fois/
    assert.match(await refused('girl', '2014'), nextTime)
    for (const [gender, year] of [
      ['girl', '2017'],
      ['girl', '2008'],
      ['boy', '2014'],
      ['boy', '2012'],
    ] as const)
      assert.doesNotMatch(await refused(gender, year), nextTime, `${gender} ${year}`)
  })

  after(() =>
    inRicochet((scope) => scope.db.deleteFrom('leads').where('email', '=', 'loin@exemple.fr').execute()),
  )
})

describe('contacts left for next time', () => {
  it('are read by an administrator, with when each is erased', async () => {
    const { status, text } = await open('/o/ricochet/leads', {
      cookie: await cookieOf(running, 'administrator'),
    })
    assert.equal(status, 200)
    assert.ok(text.includes('tel:+33639980123'))
    assert.ok(wordsOf(text).includes('23 mai 2028'))
  })

  it('are read by nobody else', async () => {
    assert.equal((await open('/o/ricochet/leads')).status, 303)
    for (const role of ['territory coordinator', 'reader', 'facilitator']) {
      assert.equal(
        (await open('/o/ricochet/leads', { cookie: await cookieOf(running, role) })).status,
        404,
        role,
      )
    }
  })

  it('stay until the day that was told, and are gone on it', async () => {
    assert.equal(await inRicochet(eraseLeads, new Date('2028-05-22T12:00:00Z')), 0)
    assert.equal(await inRicochet(eraseLeads, new Date('2028-05-23T12:00:00Z')), 1)
    assert.deepEqual(await leads(), [])
  })

  it('are gone sooner when the next campaign of the programme has closed', async () => {
    await post(`/o/ricochet/next-time/${campaignId}`, { contact: 'lina@exemple.fr' })
    await inRicochet(async (scope) => {
      const { editionId } = (await unfinishedCampaigns(scope))[0]!
      const next = {
        organisationId,
        id: newId(),
        editionId,
        name: 'Next',
        opensOn: '2027-11-01',
        createdAt: scope.now,
      }
      await scope.db
        .insertInto('campaigns')
        .values({ ...next, closesAt: new Date('2028-03-14T12:00:00Z') })
        .execute()
    })
    assert.equal(await inRicochet(eraseLeads, new Date('2028-03-14T11:00:00Z')), 0)
    assert.equal(await inRicochet(eraseLeads, new Date('2028-03-14T13:00:00Z')), 1)
    await inRicochet((scope) => scope.db.deleteFrom('campaigns').where('name', '=', 'Next').execute())
  })
  it('are taken back by whoever was entered, from every list, and nobody learns whether there was one', async () => {
    const address = `/o/ricochet/next-time/${campaignId}`
    await post(address, { contact: 'entered@exemple.fr' })
    assert.equal((await leads()).length, 1)
    for (const contact of ['entered@exemple.fr', 'nobody@exemple.fr']) {
      const taken = await post(address, { contact, next: 'take back' })
      assert.deepEqual([taken.status, taken.location], [303, '/o/ricochet'])
    }
    assert.deepEqual(await leads(), [])
  })

  it('are left by five classes behind one network address in a day, and not by a machine', async () => {
    running.clock.moveTo('2026-11-28T09:00:00Z')
    const leave = (nth: number) =>
      post(`/o/ricochet/next-time/${campaignId}`, { contact: `girl-${nth % 3}@exemple.fr` })
    for (let nth = 0; nth < 150; nth++) assert.equal((await leave(nth)).status, 303)
    const { status, text } = await leave(0)
    assert.equal(status, 422)
    assert.match(text, /Beaucoup de contacts ont été laissés depuis ce réseau/)
    running.clock.moveTo(at)
    await inRicochet((scope) => scope.db.deleteFrom('leads').execute())
  })
})

describe('the figures', () => {
  const total = {
    figure: 'taught-hours',
    value: '3 484',
    'from-day': '2017-01-01',
    'to-day': '2021-12-31',
    document: 'Rapport d’activité 2021',
    'counted-by': 'La trésorière',
    'counted-on': '2022-03-01',
  }
  const newTotal = '/o/ricochet/figures/earlier/new-total'

  it('say that there is nothing to count yet', async () => {
    assert.ok(wordsOf((await open('/o/ricochet/figures')).text).includes('Rien à compter pour l’instant'))
  })

  it('open their definition, scope, period, instant and rows, and reach the front page', async () => {
    await inRicochet(async (scope) => {
      const { id, programmeVersionId } = (await unfinishedCampaigns(scope))[0]!
      const campaign = { id, programmeVersionId }
      await insertCamp(scope, { girls: 16, commune: 'Creil', year: 2026, sessions: 6, campaign })
    })
    const words = wordsOf((await open('/o/ricochet/figures')).text)
    for (const expected of [
      '16 filles inscrites',
      'Définition Participantes dont l’inscription a commencé, comptées quand leur promotion est close.',
      'Portée Tous les programmes et toutes les éditions',
      'Période Le 6 juillet 2026',
      'Calculé le 23 novembre 2026, 10 h (Paris)',
      'Lignes comptées 16 inscriptions commencées',
      'Moins de 5 promotions menées à leur terme Un compte de 1 à 4 n’est pas montré',
      'Lignes comptées Moins de 5 promotions closes',
    ]) {
      assert.ok(words.includes(expected), expected)
    }
    assert.ok(wordsOf((await open('/o/ricochet')).text).includes('Ce que ça change'))
  })

  it('are the same as JSON', async () => {
    const { text } = await open('/o/ricochet/figures.json')
    const { computed } = JSON.parse(text) as { computed: { code: string; value: unknown }[] }
    assert.equal(computed.find(({ code }) => code === 'girls-enrolled')?.value, 16)
    assert.equal(computed.find(({ code }) => code === 'cohorts-held')?.value, 'fewer than 5')
  })

  it('take a total of earlier years from an administrator, and show where it comes from', async () => {
    const cookie = await cookieOf(running, 'administrator')
    const saved = await post(newTotal, total, cookie)
    assert.equal(saved.status, 303)
    const words = wordsOf((await open('/o/ricochet/figures')).text)
    assert.ok(words.includes('Compté avant Frise 3 484 h heures enseignées'), words)
    assert.ok(
      words.includes('Document Rapport d’activité 2021 Compté par La trésorière Compté le 1er mars 2022'),
    )
    const twice = await post(newTotal, total, cookie)
    assert.equal(twice.status, 422)
    assert.ok(wordsOf(twice.text).includes('compte déjà ces jours'))
  })

  it('are corrected by a new row: the public sees it, the team sees both', async () => {
    const cookie = await cookieOf(running, 'programme manager')
    const list = await open('/o/ricochet/figures/earlier', { cookie })
    const [path] = /\/o\/ricochet\/figures\/earlier\/[0-9a-f-]+\/correction/.exec(list.text) ?? []
    assert.ok(path)
    assert.ok((await open(path, { cookie })).text.includes('value="3484"'))
    assert.equal((await post(path, { ...total, value: '4 487' }, cookie)).status, 303)
    assert.equal((await post(path, { ...total, value: '5 000' }, cookie)).status, 409)
    const page = wordsOf((await open('/o/ricochet/figures')).text)
    assert.ok(page.includes('4 487 h') && !page.includes('3 484 h'))
    const team = wordsOf((await open('/o/ricochet/figures/earlier', { cookie })).text)
    assert.ok(team.includes('3 484 h') && team.includes('Remplacé'))
  })

  it('are entered by nobody else', async () => {
    assert.equal((await open(newTotal)).status, 303)
    for (const role of ['territory coordinator', 'reader', 'host']) {
      const cookie = await cookieOf(running, role)
      assert.equal((await open(newTotal, { cookie })).status, 404, role)
      assert.equal((await post(newTotal, total, cookie)).status, 404, role)
    }
  })
})
