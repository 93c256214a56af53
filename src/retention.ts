import type { Scope } from '#platform/database/database.ts'
import { type FileRule, filesDue } from '#src/applications/index.ts'
import { eraseSheets } from '#src/emergency/index.ts'
import { eraseMailingWords } from '#src/messages/index.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { type ErasureReason, erasePeople, type RetentionCount, reportRetention } from '#src/privacy/index.ts'
import { currentProgrammeVersions } from '#src/programmes/index.ts'
import { eraseLeads } from '#src/public-site/index.ts'
import { personalData } from './personal-data.ts'

const rules = {
  draftsNeverSent: { rule: 'drafts never sent', reason: 'draft never sent' },
  refusedFiles: { rule: 'refused files', reason: 'refused file' },
} as const satisfies Record<FileRule, { rule: RetentionCount['rule']; reason: ErasureReason }>

/**
 * The night's erasing for one organisation, with its report. Each capability knows what of its own is due; a further rule is
 * one more line here.
 */
export async function applyRetention(scope: Scope, server: { origin: string }): Promise<void> {
  const site = { origin: server.origin, slug: await organisationSlug(scope) }
  const due = await filesDue(scope)
  const versions = new Set([
    ...(await currentProgrammeVersions(scope)),
    ...due.map(({ programmeVersionId }) => programmeVersionId),
  ])
  const counts: RetentionCount[] = []
  for (const programmeVersionId of versions) {
    for (const [fileRule, { rule, reason }] of Object.entries(rules)) {
      const personIds = due
        .filter((it) => it.programmeVersionId === programmeVersionId && it.rule === fileRule)
        .map(({ personId }) => personId)
      const erased = await erasePeople(scope, personalData, { personIds, reason, site })
      counts.push({ rule, programmeVersionId, erased })
    }
  }
  counts.push({ rule: 'contacts', programmeVersionId: null, erased: await eraseLeads(scope) })
  counts.push({ rule: 'emergency sheets', programmeVersionId: null, erased: await eraseSheets(scope) })
  counts.push({
    rule: 'messages to cohorts',
    programmeVersionId: null,
    erased: await eraseMailingWords(scope),
  })
  await reportRetention(scope, counts)
}
