import type { Scope } from '#platform/database/database.ts'
import { eraseOptionalAnswers, type FileRule, filesDue } from '#src/applications/index.ts'
import { callsKept, eraseCalls } from '#src/care/index.ts'
import { eraseSheets } from '#src/emergency/index.ts'
import { eraseMailingWords, eraseUnsentWords } from '#src/messages/index.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { eraseEndedLinks } from '#src/people/index.ts'
import {
  type Erasing,
  type ErasureReason,
  erasePeople,
  lockUnerased,
  type OwnLengths,
  type RetentionCount,
  reportRetention,
} from '#src/privacy/index.ts'
import { currentProgrammeVersions } from '#src/programmes/index.ts'
import { contactsKept, eraseLeads } from '#src/public-site/index.ts'
import { endConcerns, eraseCharters, eraseChecks, kept } from '#src/safeguarding/index.ts'
import { personalData } from './personal-data.ts'

/** How long is kept what no programme says, or what one leaves out. */
export const ownLengths: OwnLengths = {
  'absence calls': callsKept,
  contacts: contactsKept,
  'charters of adults': kept.charters,
  'checks of adults': kept.checks,
}

const rules = {
  draftsNeverSent: { rule: 'drafts never sent', reason: 'draft never sent' },
  refusedFiles: { rule: 'refused files', reason: 'refused file' },
  participantFiles: { rule: 'participant files', reason: 'participant file' },
} as const satisfies Record<FileRule, { rule: RetentionCount['rule']; reason: ErasureReason }>

type Server = { origin: string; keepsWords: boolean }

/** The night's erasing for one organisation, by the job: what is sealed ends too, without a line in the report. How many there were says too much. */
export async function applyRetention(scope: Scope, server: Server): Promise<void> {
  await eraseWhatIsDue(scope, server)
  await endConcerns(scope)
}

/** What every night erases and reports. Each capability knows what of its own is due; a further rule is one more line here. */
export async function eraseWhatIsDue(scope: Scope, server: Server): Promise<void> {
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
      const erased = await eraseDue(scope, personIds, { reason, site })
      counts.push({ rule, programmeVersionId, erased })
    }
  }
  for (const [rule, erase] of otherRules(server.keepsWords)) {
    counts.push({ rule, programmeVersionId: null, erased: await erase(scope) })
  }
  await reportRetention(scope, counts)
}

const atOnce = 500

/** Some at a time, each judged again once she is locked: whoever came back while others were erased stays. */
async function eraseDue(
  scope: Scope,
  personIds: readonly string[],
  how: Pick<Erasing, 'reason' | 'site'>,
): Promise<number> {
  let erased = 0
  for (let first = 0; first < personIds.length; first += atOnce) {
    const locked = await lockUnerased(scope, personIds.slice(first, first + atOnce))
    const still = (await filesDue(scope, locked)).map(({ personId }) => personId)
    erased += await erasePeople(scope, personalData, { personIds: still, ...how })
  }
  return erased
}

type EraseOwn = (scope: Scope) => Promise<number>

/** What has a length of its own, whatever the programme. A demonstration keeps the words that its outbox shows. */
function otherRules(keepsWords: boolean): [RetentionCount['rule'], EraseOwn][] {
  return [
    ['absence calls', eraseCalls],
    ['contacts', eraseLeads],
    ['emergency sheets', eraseSheets],
    ['optional answers', eraseOptionalAnswers],
    ['messages to cohorts', eraseMailingWords],
    ['ended links', eraseEndedLinks],
    ['checks of adults', eraseChecks],
    ['charters of adults', eraseCharters],
    ...(keepsWords
      ? []
      : [['words never sent', eraseUnsentWords] satisfies [RetentionCount['rule'], EraseOwn]]),
  ]
}
