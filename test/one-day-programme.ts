import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { instantAt } from '#platform/clock/clock.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { moveCampaign, planCampaign } from '#src/applications/index.ts'
import {
  type EditionDocument,
  importEdition,
  importProgramme,
  type ProgrammeDocument,
} from '#src/programmes/index.ts'
import type { RunningFrise } from './running-frise.ts'

/** The day on which the one-day programme meets. */
export const theDay = '2027-07-05'

/**
 * A second programme of the demonstration association, the shipped one made short: one day, one session, one site.
 * A whole promotion can then be lived in one story.
 */
export async function addOneDayProgramme(running: RunningFrise): Promise<{ campaignId: string }> {
  const { database, clock } = running.frise
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(database.web)
  const scope = { organisationId: rows[0]!.id, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, openOneDay)
}

async function openOneDay(scope: Scope): Promise<{ campaignId: string }> {
  const acting: Scope = { ...scope, actor: { kind: 'person', id: await programmeManager(scope) } }
  const programme = await importProgramme(acting, JSON.stringify(await shortProgramme()))
  if (!programme.ok) throw new Error(JSON.stringify(programme.problems))
  const imported = await importEdition(
    acting,
    programme.programmeVersionId,
    JSON.stringify(await shortEdition()),
  )
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
  const { edition, editionId } = imported
  const campaignId = await planCampaign(acting, {
    editionId,
    name: edition.name.fr,
    opensOn: edition.campaign.opensAt.slice(0, 10),
    closesAt: instantAt(edition.timeZone, edition.campaign.closesAt),
  })
  const refusal = await moveCampaign(acting, campaignId, 'open')
  if (refusal !== null) throw new Error(refusal)
  return { campaignId }
}

async function programmeManager(scope: Scope): Promise<string> {
  const { personId } = await scope.db
    .selectFrom('roleGrants')
    .select('personId')
    .where('role', '=', 'programme manager')
    .executeTakeFirstOrThrow()
  return personId
}

async function shortProgramme(): Promise<ProgrammeDocument> {
  const programme = JSON.parse(await shipped('jump-in-tech.json')) as ProgrammeDocument
  return { ...programme, key: 'one-day', name: { fr: 'Une journée tech', en: 'One day of tech' } }
}

async function shortEdition(): Promise<EditionDocument> {
  const edition = JSON.parse(await shipped('jump-in-tech-2027.edition.json')) as EditionDocument
  return {
    ...edition,
    programme: 'one-day',
    name: { fr: 'Une journée tech 2027', en: 'One day of tech 2027' },
    firstDay: theDay,
    lastDay: theDay,
    campaign: { ...edition.campaign, waitingListEndsOn: theDay },
    sessions: { ...edition.sessions, slots: edition.sessions.slots.slice(0, 1), exceptions: [] },
    sites: edition.sites.slice(0, 1),
  }
}

function shipped(name: string): Promise<string> {
  return readFile(new URL(`../programmes/${name}`, import.meta.url), 'utf8')
}
