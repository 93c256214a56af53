import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { insertCamp } from '#test/held-camp.ts'
import { type Ricochet, ricochetOf } from '#test/ricochet.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { wordsOf } from '#test/words-of.ts'

let running: RunningFrise
let ricochet: Ricochet
let campaignId: string

before(async () => {
  running = await runningFrise({ at: '2026-11-23T09:00:00Z' })
  ricochet = await ricochetOf(running)
  campaignId = (await ricochet.deed(unfinishedCampaigns))[0]!.id
})
after(() => running.stop())

describe('the front page while a campaign is open', () => {
  it('says what it is, where, when, for whom and how she is chosen, and leads to the form', async () => {
    const { status, text } = await ricochet.open('/o/ricochet')
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
    const words = wordsOf((await ricochet.open('/o/ricochet')).text)
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
    const words = wordsOf((await ricochet.open('/o/ricochet')).text)
    assert.match(words, /Avant 18 ans, un parent ou responsable légal autorise[^.]*\. Source : Code civil/)
    assert.match(words, /Un brouillon jamais envoyé 60 jours, puis effacement\. Une candidature sans place/)
    assert.doesNotMatch(
      words,
      /Proposition de Frise|à confirmer|SDJES/,
      'what nobody has set yet is for the team',
    )
  })

  it('draws the path with its days', async () => {
    const words = wordsOf((await ricochet.open('/o/ricochet')).text)
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
    const words = wordsOf((await ricochet.open('/o/ricochet', { language: 'en' })).text)
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
    assert.ok(!(await ricochet.open('/o/ricochet')).text.includes('Ce que ça change'))
  })

  it('weighs less than 100 KB before compression, fonts and styles left aside', async () => {
    assert.ok(Buffer.byteLength((await ricochet.open('/o/ricochet')).text) < 40_000)
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
    assert.ok(
      wordsOf((await ricochet.open('/o/ricochet/figures')).text).includes('Rien à compter pour l’instant'),
    )
  })

  it('open their definition, scope, period, instant and rows, and reach the front page', async () => {
    await ricochet.deed(async (scope) => {
      const { id, programmeVersionId } = (await unfinishedCampaigns(scope))[0]!
      const campaign = { id, programmeVersionId }
      await insertCamp(scope, { girls: 16, commune: 'Creil', year: 2026, sessions: 6, campaign })
    })
    const words = wordsOf((await ricochet.open('/o/ricochet/figures')).text)
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
    assert.ok(wordsOf((await ricochet.open('/o/ricochet')).text).includes('Ce que ça change'))
  })

  it('are the same as JSON', async () => {
    const { text } = await ricochet.open('/o/ricochet/figures.json')
    const { computed } = JSON.parse(text) as { computed: { code: string; value: unknown }[] }
    assert.equal(computed.find(({ code }) => code === 'girls-enrolled')?.value, 16)
    assert.equal(computed.find(({ code }) => code === 'cohorts-held')?.value, 'fewer than 5')
  })

  it('take a total of earlier years from an administrator, and show where it comes from', async () => {
    const cookie = await cookieOf(running, 'administrator')
    const saved = await ricochet.post(newTotal, total, cookie)
    assert.equal(saved.status, 303)
    const words = wordsOf((await ricochet.open('/o/ricochet/figures')).text)
    assert.ok(words.includes('Compté avant Frise 3 484 h heures enseignées'), words)
    assert.ok(
      words.includes('Document Rapport d’activité 2021 Compté par La trésorière Compté le 1er mars 2022'),
    )
    const twice = await ricochet.post(newTotal, total, cookie)
    assert.equal(twice.status, 422)
    assert.ok(wordsOf(twice.text).includes('compte déjà ces jours'))
  })

  it('are corrected by a new row: the public sees it, the team sees both', async () => {
    const cookie = await cookieOf(running, 'programme manager')
    const list = await ricochet.open('/o/ricochet/figures/earlier', { cookie })
    const [path] = /\/o\/ricochet\/figures\/earlier\/[0-9a-f-]+\/correction/.exec(list.text) ?? []
    assert.ok(path)
    assert.ok((await ricochet.open(path, { cookie })).text.includes('value="3484"'))
    assert.equal((await ricochet.post(path, { ...total, value: '4 487' }, cookie)).status, 303)
    assert.equal((await ricochet.post(path, { ...total, value: '5 000' }, cookie)).status, 409)
    const page = wordsOf((await ricochet.open('/o/ricochet/figures')).text)
    assert.ok(page.includes('4 487 h') && !page.includes('3 484 h'))
    const team = wordsOf((await ricochet.open('/o/ricochet/figures/earlier', { cookie })).text)
    assert.ok(team.includes('3 484 h') && team.includes('Remplacé'))
  })

  it('are entered by nobody else', async () => {
    assert.equal((await ricochet.open(newTotal)).status, 303)
    for (const role of ['territory coordinator', 'reader', 'host']) {
      const cookie = await cookieOf(running, role)
      assert.equal((await ricochet.open(newTotal, { cookie })).status, 404, role)
      assert.equal((await ricochet.post(newTotal, total, cookie)).status, 404, role)
    }
  })
})
