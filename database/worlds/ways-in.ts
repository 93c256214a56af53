import type { Scope } from '#platform/database/database.ts'
import { chanceOf } from './chance.ts'
import { standingChannels } from './channels.ts'
import { daysBetween } from './days.ts'
import type { Girl } from './girls.ts'
import { type School, schools } from './schools.ts'

/** A channel through which somebody may apply: of a talk, its day and its school. */
export type WayIn = { id: string; kind: string; name: string; talkDay: string | null }

/** The ways into a campaign: its own channels, and those that lead to every campaign. */
export async function waysInto(scope: Scope, campaignId: string): Promise<WayIn[]> {
  return scope.db
    .selectFrom('channels as h')
    .leftJoin('talks as t', (join) =>
      join.onRef('t.organisationId', '=', 'h.organisationId').onRef('t.id', '=', 'h.talkId'),
    )
    .select(['h.id', 'h.kind', 'h.name', 't.day as talkDay'])
    .where('h.organisationId', '=', scope.organisationId)
    .where((eb) => eb.or([eb('h.campaignId', '=', campaignId), eb('h.campaignId', 'is', null)]))
    .where('t.cancelledAt', 'is', null)
    .orderBy('t.day', 'desc')
    .orderBy('h.name')
    .execute()
}

/**
 * The code that she typed, when she typed one: that of a talk near her in the weeks before, of the ambassadrices, of a
 * relay. Many heard of it in one way and came without a code.
 */
export function wayOf(girl: Girl, day: string, ways: readonly WayIn[]): string | null {
  const chance = chanceOf(`way/${girl.firstName} ${girl.lastName}`)
  const heardOf = girl.answers['source-channel']!
  if (!chance.happens(keepingTheCode[heardOf] ?? 0)) return null
  const open = ways.filter((way) => way.kind === kinds[heardOf] && leadsTo(girl, way, day))
  return open.length === 0 ? null : chance.pick(open).id
}

/** What she answers to "who told you about us?", and the share of those who still had the code. */
const keepingTheCode: Readonly<Record<string, number>> = {
  'class-talk': 0.9,
  teacher: 0.7,
  ambassador: 0.8,
  relay: 0.85,
  network: 0.4,
}
const kinds: Readonly<Record<string, string>> = {
  'class-talk': 'talk',
  teacher: 'teacher',
  ambassador: 'ambassador',
  relay: 'relay',
  network: 'network',
}

function leadsTo({ site, answers }: Girl, { name, talkDay }: WayIn, day: string): boolean {
  if (talkDay === null)
    return [site, null].includes(standingChannels.find((it) => it.name === name)?.site ?? null)
  const school = Object.values<School>(schools).find((it) => it.name === name)
  if (school?.site !== site || !isRecent(daysBetween(talkDay, day))) return false
  // Online, girls live all over the country: a talk is heard where one lives.
  return site !== 'en-ligne' || (answers.home ?? '').includes(`:${school.commune}\t`)
}

/** A card is found again in a bag for six weeks. */
function isRecent(days: number): boolean {
  return days >= 0 && days <= 42
}
