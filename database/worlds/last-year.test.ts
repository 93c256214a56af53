import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type LoadedWorld, loadedWorld, ofEdition } from '#test/loaded-world.ts'

let world: LoadedWorld
before(async () => {
  world = await loadedWorld('2026-11-23T09:00:00Z')
})
after(() => world?.drop())

test('the world has last year’s edition: 190 applications, 92 offers, 80 who began, 76 diplomas', async () => {
  const states = await world.counts(
    `select a.state as of, count(*)::int from app.applications a ${ofEdition('JUMP IN TECH 2026')} group by 1`,
  )
  assert.deepEqual(states, {
    accepted: 80,
    declined: 88,
    expired: 4,
    'refused by applicant': 6,
    withdrawn: 12,
  })
  const [{ offers, begun, diplomas } = {}] = await world.ask<
    Record<string, number>
  >(`select (select count(*)::int from app.offers o join app.applications a on a.id = o.application_id
        ${ofEdition('JUMP IN TECH 2026')}) as offers,
      (select count(*)::int from app.enrolments e join app.applications a on a.id = e.application_id
        ${ofEdition('JUMP IN TECH 2026')} and e.started_at is not null) as begun,
      (select count(*)::int from app.certificates) as diplomas`)
  assert.deepEqual({ offers, begun, diplomas }, { offers: 92, begun: 80, diplomas: 76 })
})

test('the world has five closed cohorts, each with 88 to 97 % of its hours attended, and one that is running', async () => {
  const cohorts = await world.ask<{
    state: string
    mode: string
    attended: number
  }>(`select c.state, s.mode, (sum(a.minutes) * 100.0 / sum(n.taught_minutes))::float as attended
     from app.cohorts c join app.sites s on s.id = c.site_id join app.sessions n on n.cohort_id = c.id
     join app.attendance a on a.session_id = n.id group by c.id, c.state, s.mode`)
  assert.deepEqual(cohorts.map(({ state }) => state).toSorted(), [
    ...Array.from({ length: 5 }, () => 'closed'),
    'running',
  ])
  assert.equal(cohorts.filter(({ mode }) => mode === 'online').length, 1)
  for (const { attended } of cohorts) assert.ok(attended >= 88 && attended <= 97, `${attended} %`)
})

test('the world has guardians who say no: to pictures of 18 of 80 girls, and to optional answers of three', async () => {
  const [{ refused } = {}] = await world.ask<{
    refused: number
  }>(`select count(distinct e.person_id)::int as refused from app.enrolments e
     join app.applications a on a.id = e.application_id ${ofEdition('JUMP IN TECH 2026')}
     join app.last_consents l on l.context_id = a.id and l.purpose like 'image-right.%' and l.answer = 'no'`)
  assert.equal(refused, 18)
  const [{ withheld } = {}] = await world.ask<{
    withheld: number
  }>(`select count(*)::int as withheld from app.last_consents
     where purpose = 'optional-answers' and capacity = 'guardian' and answer = 'no'`)
  assert.equal(withheld, 3)
})

test('its cohorts that meet have girls of seven départements, however many live near the one online', async () => {
  const lived = await world.ask<{ department: string }>(
    `select distinct substr(p.place_id, length('FR:cog-commune:') + 1, 2) as department
     from app.applications a ${ofEdition('JUMP IN TECH 2026')}
     join app.enrolments e on e.application_id = a.id and e.started_at is not null
     join app.sites s on s.id = a.site_id and s.mode = 'on-site'
     join app.people p on p.id = a.applicant_id and p.place_id is not null order by 1`,
  )
  assert.deepEqual(
    lived.map(({ department }) => department),
    ['38', '44', '60', '69', '78', '85', '95'],
  )
})

test('nobody applied under a programme that was published after her', async () => {
  const late = await world.ask(`select a.id from app.applications a
     join app.programme_versions v on v.id = a.programme_version_id and v.published_at > a.started_at union all
     select e.id from app.editions e join app.campaigns c on c.edition_id = e.id
     join app.programme_versions v on v.id = e.programme_version_id and v.published_at > c.opens_on`)
  assert.deepEqual(late, [])
})
