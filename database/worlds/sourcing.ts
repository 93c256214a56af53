import type { Scope } from '#platform/database/database.ts'
import { cancelTalk } from '#src/sourcing/actions/cancel-talk.ts'
import { addStructure, countHeads, openChannel, planTalk } from '#src/sourcing/index.ts'
import { campaignOf } from './campaigns.ts'
import { standingChannels } from './channels.ts'
import { as, daysAfter } from './days.ts'
import { lastYearsEdition, thisYearsEdition } from './editions.ts'
import { schoolDay } from './school-days.ts'
import { type School, type SchoolKey, schools } from './schools.ts'
import { lastYearsTalks, type Talk, thisYearsTalks } from './talks.ts'
import { coordinators, memberNamed } from './team.ts'
import type { WorldStep } from './world-step.ts'

const slug = 'ricochet'

/** The schools that the association knew before last year's campaign, and the ways in that it opened for good. */
export const knownSchools: WorldStep = {
  name: 'known-schools',
  slug,
  build: async (scope, _frise, today) => {
    const day = daysAfter((await lastYearsEdition(today)).campaign.opensAt.slice(0, 10), -12)
    const writing = as(scope, await memberNamed(scope, 'Lefort'), day, '14:00')
    for (const { commune, name, kind, educationPriority } of Object.values<School>(schools)) {
      const placeId = `FR:cog-commune:${commune}`
      await addStructure(writing, { kind, name, placeId, placeText: '', educationPriority })
    }
    for (const { kind, name, structure } of standingChannels) {
      const structureId = structure === null ? null : await structureOf(scope, structure)
      await openChannel(writing, { kind, name, structureId, campaignId: null })
    }
  },
}

export const lastYearsTalking = lastYearsTalks.map(
  (talk, nth): WorldStep => ({
    name: `last-year-talk-${nth + 1}`,
    slug,
    build: async (scope, _frise, today) => {
      const edition = await lastYearsEdition(today)
      const { id } = await campaignOf(scope, edition)
      const day = schoolDay(daysAfter(edition.campaign.opensAt.slice(0, 10), talk.at), 'after')
      await giveTalk(scope, talk, { day, campaignId: id, plannedOn: daysAfter(day, -7) })
    },
  }),
)

export const thisYearsTalking = thisYearsTalks.map(
  (talk, nth): WorldStep => ({
    name: `this-year-talk-${nth + 1}`,
    slug,
    build: async (scope, _frise, today) => {
      const { id } = await campaignOf(scope, await thisYearsEdition(today))
      const day = schoolDay(daysAfter(today, talk.at), talk.at < 0 ? 'before' : 'after')
      await giveTalk(scope, talk, { day, campaignId: id, plannedOn: daysAfter(day, -15) })
    },
  }),
)

/** Planned by whoever coordinates the place, who speaks and counts the heads that afternoon. */
async function giveTalk(
  scope: Scope,
  { school, startsAt, classes, heads, calledOff }: Talk,
  { day, campaignId, plannedOn }: { day: string; campaignId: string; plannedOn: string },
): Promise<void> {
  const { name, site } = schools[school]
  const speakerId = await memberNamed(scope, coordinators[site]!)
  const structure = { id: await structureOf(scope, school), name }
  const planned = { structure, campaignId, day, startsAt, speakerId, classes }
  const { id } = await planTalk(as(scope, speakerId, plannedOn, '11:30'), planned)
  if (calledOff) {
    const eve = daysAfter(day, -1)
    const refusal = await cancelTalk(as(scope, speakerId, eve, '17:10'), id, 'did not take place', eve)
    if (refusal !== null) throw new Error(`${name} not called off: ${refusal}`)
  }
  if (heads === null) return
  const refusal = await countHeads(as(scope, speakerId, day, '18:30'), id, heads, { seen: '', today: day })
  if (refusal !== null) throw new Error(`${name} not counted: ${refusal}`)
}

async function structureOf(scope: Scope, key: SchoolKey): Promise<string> {
  const { id } = await scope.db
    .selectFrom('structures')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('name', '=', schools[key].name)
    .executeTakeFirstOrThrow()
  return id
}
