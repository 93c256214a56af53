import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadPlaces } from '#src/places/index.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let administrator: string

before(async () => {
  running = await runningFrise()
  await loadPlaces(running.frise.database.owner, running.clock.now())
  administrator = await cookieOf(running, 'administrator')
})
after(() => running?.stop())

async function ask(path: string, fields?: Record<string, string>) {
  const response = await running.app.request(path, {
    method: fields ? 'POST' : 'GET',
    headers: { cookie: administrator, 'accept-language': 'fr', origin: 'http://localhost' },
    ...(fields && { body: new URLSearchParams(fields) }),
  })
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    text: await response.text(),
  }
}

const list = '/o/ricochet/territories'

async function named(name: string): Promise<string> {
  const { status, location } = await ask(list, { name })
  assert.equal(status, 303)
  return location
}

test('the administrator names a territory and finds its places by typing', async () => {
  assert.match((await ask(list)).text, /Aucun territoire nommé/)
  const nameless = await ask(list, { name: ' ' })
  assert.deepEqual([nameless.status, nameless.text.includes('Écrivez un nom')], [422, true])
  const page = await named('Picardie')
  assert.equal((await ask(`${page}/places`, { place: 'Oise' })).status, 303)
  assert.match((await ask(page)).text, /Oise \(60\)/)
  const homonyms = await ask(`${page}/places`, { place: 'Lucé' })
  assert.equal(homonyms.status, 422)
  assert.match(homonyms.text, /Lucé \(Eure-et-Loir\)/)
  const unknown = await ask(`${page}/places`, { place: 'Atlantide' })
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /value="Atlantide"/, 'what was typed stays')
  assert.match(unknown.text, /n’est pas dans la liste officielle/)
  assert.match((await ask(list)).text, /Picardie/)
})

test('a place of another territory is refused with its name, and free once it was taken out there', async () => {
  const [first, second] = [await named('Ouest'), await named('Bretagne')]
  const nantes = { place: 'Nantes' }
  assert.equal((await ask(`${first}/places`, nantes)).status, 303)
  const refused = await ask(`${second}/places`, nantes)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /déjà dans «\sOuest\s»/)
  assert.equal((await ask(`${first}/removed-places`, { place: 'FR:cog-commune:44109' })).status, 303)
  assert.equal((await ask(`${second}/places`, nantes)).status, 303)
})

test('two people who rename it at once: the second sees both names and chooses', async () => {
  const page = await named('Nord')
  assert.equal((await ask(`${page}/name`, { seen: 'Nord', name: 'Lille et environs' })).status, 303)
  const late = await ask(`${page}/name`, { seen: 'Nord', name: 'Flandre' })
  assert.equal(late.status, 409)
  assert.match(late.text, /renommé «\sLille et environs\s» entre-temps\. Vous aviez écrit «\sFlandre\s»/)
  assert.match(late.text, /name="seen" value="Lille et environs"/, 'saving again keeps hers, knowingly')
  assert.equal((await ask(`${page}/name`, { seen: 'Lille et environs', name: 'Flandre' })).status, 303)
  const taken = await ask(`${page}/name`, { seen: 'Flandre', name: 'ouest' })
  assert.deepEqual([taken.status, taken.text.includes('porte déjà ce nom')], [422, true])
})

test('an ended territory is gone from the list, and its address is not found', async () => {
  const page = await named('Ailleurs')
  for (const time of [1, 2]) assert.equal((await ask(`${page}/end`, {})).location, list, `pressed ${time}`)
  assert.equal((await ask(page)).status, 404)
  assert.doesNotMatch((await ask(list)).text, />Ailleurs</)
})
