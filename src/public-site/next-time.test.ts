import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { type CampaignState, unfinishedCampaigns } from '#src/applications/index.ts'
import { type Ricochet, ricochetOf } from '#test/ricochet.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { wordsOf } from '#test/words-of.ts'
import { eraseLeads } from './index.ts'
import { waitingFor } from './invitation-queries.ts'

let running: RunningFrise
let ricochet: Ricochet
let campaignId: string

before(async () => {
  running = await runningFrise({ at: '2026-11-23T09:00:00Z' })
  ricochet = await ricochetOf(running)
  campaignId = (await ricochet.deed(unfinishedCampaigns))[0]!.id
})
after(() => running.stop())

const moveTo = (state: CampaignState) =>
  ricochet.deed((scope) =>
    scope.db.updateTable('campaigns').set({ state }).where('id', '=', campaignId).execute(),
  )

const leads = () => ricochet.deed((scope) => scope.db.selectFrom('leads').selectAll().execute())

describe('the front page when a campaign is closed', () => {
  before(() => moveTo('closed'))
  after(() => moveTo('open'))

  it('says so, asks for a contact, and says what it is for and until when', async () => {
    const { text } = await ricochet.open('/o/ricochet')
    const words = wordsOf(text)
    assert.ok(words.includes('candidatures fermées'))
    assert.ok(!words.includes('Candidatures jusqu’au'))
    assert.ok(words.includes('On l’efface après la prochaine campagne, au plus tard le 23 mai 2028.'))
    assert.ok(text.includes(`action="/o/ricochet/next-time/${campaignId}"`))
    assert.ok(!text.includes(`/apply/${campaignId}`))
  })

  it('keeps a contact once, and nothing else', async () => {
    const first = await ricochet.post(`/o/ricochet/next-time/${campaignId}`, { contact: ' 06 39 98 01 23 ' })
    assert.equal(first.status, 303)
    assert.equal(first.location, '/o/ricochet')
    const again = await ricochet.post(`/o/ricochet/next-time/${campaignId}`, { contact: '+33639980123' })
    assert.equal(again.status, 303)
    const [lead, ...others] = await leads()
    assert.equal(others.length, 0)
    assert.equal(lead?.phone, '+33639980123')
    assert.equal(lead?.email, null)
    assert.equal(lead?.purpose, 'next campaign')
    assert.equal(lead?.eraseOn, '2028-05-23')
  })

  it('gives a wrong contact back with what to write instead', async () => {
    const { status, text } = await ricochet.post(`/o/ricochet/next-time/${campaignId}`, {
      contact: 'lina chez exemple',
    })
    assert.equal(status, 422)
    assert.ok(text.includes('value="lina chez exemple"'))
    assert.ok(wordsOf(text).includes('Écris un numéro de téléphone à 10 chiffres, ou un e-mail avec @'))
    assert.match(text, /<title>Erreur/)
  })

  it('does not know a campaign that is not there', async () => {
    assert.equal((await ricochet.open(`/o/ricochet/next-time/${newId()}`)).status, 404)
    assert.equal(
      (await ricochet.post('/o/ricochet/next-time/nothing', { contact: '0639980123' })).status,
      404,
    )
  })
})

describe('a contact left while applications are open', () => {
  const page = () => `/o/ricochet/next-time/${campaignId}`
  const door = () => `${page()}?door=first-steps`
  const invited = async () =>
    (await ricochet.deed((scope) => waitingFor(scope, campaignId))).map(({ email }) => email)

  it('says that they are open, is for the time after, and is not invited to those of today', async () => {
    const words = wordsOf((await ricochet.open(page())).text)
    assert.match(words, /Les candidatures sont ouvertes.*Pour la fois d’après/)
    await ricochet.post(page(), { contact: 'loin@exemple.fr' })
    assert.ok((await leads()).some(({ email }) => email === 'loin@exemple.fr'))
    assert.ok((await invited()).every((email) => email === null))
  })

  it('for another door says what that door says, and is told to the team, which writes and erases it', async () => {
    const front = (await ricochet.open('/o/ricochet')).text
    assert.ok(front.includes(`href="${door()}"`))
    const words = wordsOf((await ricochet.open(door())).text)
    assert.match(words, /Une initiation avec une ambassadrice.*on te donne la prochaine date/)
    assert.match(words, /Une personne de l’équipe t’écrit pour cela, et pour rien d’autre/)
    assert.doesNotMatch(words, /rouvrent|prochaine campagne/)
    await ricochet.post(page(), { contact: 'marin@exemple.fr', door: 'first-steps' })
    const cookie = await cookieOf(running, 'administrator')
    const list = await ricochet.open('/o/ricochet/leads', { cookie })
    assert.match(wordsOf(list.text), /marin@exemple.fr Une initiation avec une ambassadrice/)
    assert.ok((await invited()).every((email) => email === null))
    const [lead] = (await leads()).filter(({ purpose }) => purpose === 'door')
    await ricochet.post('/o/ricochet/leads/answers', { lead: lead!.id }, cookie)
    assert.deepEqual(
      (await leads()).filter(({ purpose }) => purpose === 'door'),
      [],
    )
    assert.equal((await ricochet.open(`${page()}?door=nowhere`)).status, 404)
  })

  it('promises the next campaign to whom it could be open only', async () => {
    const refused = async (gender: string, year: string) => {
      const birth = { 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': year }
      const { status, text } = await ricochet.post(`/o/ricochet/apply/${campaignId}`, { gender, ...birth })
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
    ricochet.deed((scope) => scope.db.deleteFrom('leads').where('email', '=', 'loin@exemple.fr').execute()),
  )
})

describe('contacts left for next time', () => {
  it('are read by an administrator, with when each is erased', async () => {
    const { status, text } = await ricochet.open('/o/ricochet/leads', {
      cookie: await cookieOf(running, 'administrator'),
    })
    assert.equal(status, 200)
    assert.ok(text.includes('tel:+33639980123'))
    assert.ok(wordsOf(text).includes('23 mai 2028'))
  })

  it('are read by nobody else', async () => {
    assert.equal((await ricochet.open('/o/ricochet/leads')).status, 303)
    for (const role of ['territory coordinator', 'reader', 'facilitator']) {
      assert.equal(
        (await ricochet.open('/o/ricochet/leads', { cookie: await cookieOf(running, role) })).status,
        404,
        role,
      )
    }
  })

  it('stay until the day that was told, and are gone on it', async () => {
    assert.equal(await ricochet.deed(eraseLeads, new Date('2028-05-22T12:00:00Z')), 0)
    assert.equal(await ricochet.deed(eraseLeads, new Date('2028-05-23T12:00:00Z')), 1)
    assert.deepEqual(await leads(), [])
  })

  it('are gone sooner when the next campaign of the programme has closed', async () => {
    await ricochet.post(`/o/ricochet/next-time/${campaignId}`, { contact: 'lina@exemple.fr' })
    await ricochet.deed(async (scope) => {
      const { editionId } = (await unfinishedCampaigns(scope))[0]!
      const next = {
        organisationId: ricochet.organisationId,
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
    assert.equal(await ricochet.deed(eraseLeads, new Date('2028-03-14T11:00:00Z')), 0)
    assert.equal(await ricochet.deed(eraseLeads, new Date('2028-03-14T13:00:00Z')), 1)
    await ricochet.deed((scope) => scope.db.deleteFrom('campaigns').where('name', '=', 'Next').execute())
  })

  it('are taken back by whoever was entered, from every list, and nobody learns whether there was one', async () => {
    const address = `/o/ricochet/next-time/${campaignId}`
    await ricochet.post(address, { contact: 'entered@exemple.fr' })
    assert.equal((await leads()).length, 1)
    for (const contact of ['entered@exemple.fr', 'nobody@exemple.fr']) {
      const taken = await ricochet.post(address, { contact, next: 'take back' })
      assert.deepEqual([taken.status, taken.location], [303, '/o/ricochet'])
    }
    assert.deepEqual(await leads(), [])
  })

  it('are left by five classes behind one network address in a day, and not by a machine', async () => {
    running.clock.moveTo('2026-11-28T09:00:00Z')
    const leave = (nth: number) =>
      ricochet.post(`/o/ricochet/next-time/${campaignId}`, { contact: `girl-${nth % 3}@exemple.fr` })
    for (let nth = 0; nth < 150; nth++) assert.equal((await leave(nth)).status, 303)
    const { status, text } = await leave(0)
    assert.equal(status, 422)
    assert.match(text, /Beaucoup de contacts ont été laissés depuis ce réseau/)
    running.clock.moveTo('2026-11-23T09:00:00Z')
    await ricochet.deed((scope) => scope.db.deleteFrom('leads').execute())
  })
})
