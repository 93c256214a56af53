import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { canMove, concernStates, mayRead, routeOf, type TeamMember } from './concern.ts'
import { namedUnticked } from './named-in-concern.ts'

test('a concern is raised, triaged, then handled or sent to authorities, then closed, and nothing else', () => {
  const legal = concernStates.flatMap((from) =>
    concernStates.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  )
  assert.deepEqual(legal, [
    'raised > triaged',
    'triaged > handled',
    'triaged > sent to authorities',
    'handled > closed',
    'sent to authorities > closed',
  ])
})

const receiver = (personId: string, role: TeamMember['role'], isReached = true) => ({
  personId,
  role,
  isReached,
})
const ornella = receiver('ornella', 'administrator')

test('it goes to every officer, to the other officers when one is named, to the administrators when all are', () => {
  const team = [
    receiver('hélène', 'safeguarding officer'),
    receiver('aïda', 'safeguarding officer', false),
    ornella,
  ]
  assert.deepEqual(routeOf(team, []), { readers: ['hélène', 'aïda'], isTold: true })
  const unreached = { readers: ['aïda', 'ornella'], isTold: true }
  assert.deepEqual(routeOf(team, ['hélène']), unreached, 'no message would call the officer who is left')
  assert.deepEqual(routeOf(team, ['hélène', 'ornella']), { readers: ['aïda'], isTold: false })
  const named = { readers: ['ornella'], isTold: true }
  assert.deepEqual(routeOf(team, ['hélène', 'aïda']), named)
  assert.equal(routeOf(team, ['hélène', 'aïda', 'ornella']), null)
})

test('where nobody is officer it goes to the administrators', () => {
  assert.deepEqual(routeOf([ornella], []), { readers: ['ornella'], isTold: true })
})

const people = ['a', 'b', 'c', 'd', 'e']
const some = fc.subarray(people)

test('whoever is named never receives it nor reads it, and whoever receives it may read it', () => {
  fc.assert(
    fc.property(some, some, some, some, (officers, administrators, keptFrom, reached) => {
      const asAdministrators = administrators.filter((id) => !officers.includes(id))
      const team = [
        ...officers.map((id) => receiver(id, 'safeguarding officer', reached.includes(id))),
        ...asAdministrators.map((id) => receiver(id, 'administrator', reached.includes(id))),
      ]
      const route = routeOf(team, keptFrom)
      for (const personId of people) {
        const reader = {
          personId,
          today: '2026-11-23',
          isOfficer: officers.includes(personId),
          administratorSince: administrators.includes(personId) ? '2026-01-01' : null,
        }
        const readers = route?.readers ?? []
        const concern = { keptFrom, readers, raisedOn: '2026-11-20', isOrphaned: false }
        assert.equal(mayRead(reader, concern), readers.includes(personId))
        if (keptFrom.includes(personId))
          assert.equal(mayRead(reader, { ...concern, isOrphaned: true }), false)
      }
      assert.equal(
        route === null,
        [...officers, ...administrators].every((id) => keptFrom.includes(id)),
      )
    }),
  )
})

test('whoever came into office after it was raised reads it once it was opened to her, or it has no reader left', () => {
  const concern = { keptFrom: ['ornella'], readers: ['hélène'], raisedOn: '2026-11-20', isOrphaned: false }
  const officer = { personId: 'aïda', today: '2026-11-23', isOfficer: true, administratorSince: null }
  assert.equal(mayRead(officer, concern), false)
  assert.equal(mayRead(officer, { ...concern, readers: ['hélène', 'aïda'] }), true)
  const orphaned = { ...concern, isOrphaned: true }
  assert.equal(mayRead(officer, orphaned), false, 'a second account let in for it')
  const since = (day: string) => ({ ...officer, isOfficer: false, administratorSince: day })
  assert.equal(mayRead(since('2026-11-20'), orphaned), false)
  assert.equal(mayRead(since('2026-11-19'), orphaned), true)
  assert.equal(mayRead({ ...since('2026-11-19'), personId: 'ornella' }, orphaned), false)
  assert.equal(mayRead(since('2026-11-19'), concern), false)
})

test('who is meant is found by her first or last name, or by her role, and never inside another word', () => {
  const officer = 'safeguarding officer'
  const team: TeamMember[] = [
    { personId: 'hélène', firstName: 'Hélène', lastName: 'N’Diaye-Le Goff', role: officer },
    { personId: 'aïda', firstName: 'Aïda', lastName: 'Roussel', role: officer },
    { personId: 'anne', firstName: 'Anne', lastName: 'Le Goff', role: 'administrator' },
  ]
  const meant = (about: string, keptFrom: string[] = [], worry = '') =>
    namedUnticked({ about, worry, keptFrom }, team).map(({ personId }) => personId)
  for (const about of ['HELENE', 'd’helene', 'Mme Ndiaye', "N'Diaye le goff", 'n diaye'])
    assert.ok(meant(about).includes('hélène'), about)
  assert.deepEqual(meant('le goff'), ['hélène', 'anne'])
  assert.deepEqual(meant('moi', [], 'C’est Aida.'), ['aïda'])
  assert.deepEqual(meant('la référente'), ['hélène', 'aïda'])
  assert.deepEqual(meant('la référente', ['aïda']), [], 'she said which one')
  assert.deepEqual(meant('the administrator'), ['anne'])
  assert.deepEqual(meant('Marc, une panne, mes années au lycée, le bus'), [])
  assert.deepEqual(meant('Aïda', ['aïda']), [])
})
