import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { guardianLinkEnd, guardianPaths, linkEnd, ownPaths } from '#src/applications/index.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { guardiansToTell, handOutLink, isReached, type Person, personById } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { isOwed, type Paper } from '../paper.ts'
import { type GirlPapers, type PapersCohort, papersOfCohort } from '../queries.ts'
import { firstDaysOf } from '../reminder-queries.ts'
import { insertPaperChange, lockEnrolments, noteReminder } from '../store.ts'

/** How many messages were written; for how many girls somebody was told today already, or nobody can be told. */
type Reminded = { sent: number; toldToday: number; unreachable: number }

/**
 * Reminds all who miss a paper in a cohort: herself of hers, each guardian of the guardian's. One message row for each
 * before the first leaves, and never two the same day to one person about one girl, whoever presses and how often. Whoever has no
 * contact was not told: her paper is not asked for yet, and somebody calls.
 */
export async function remindPapers(scope: Scope, cohort: PapersCohort, site: SiteAddress): Promise<Reminded> {
  const reminded: Reminded = { sent: 0, toldToday: 0, unreachable: 0 }
  await lockEnrolments(scope, cohort.id)
  const firstDays = await firstDaysOf(scope, cohort.id)
  for (const girl of await papersOfCohort(scope, cohort.id)) {
    const owed = girl.papers.filter(isOwed)
    for (const giver of ['participant', 'guardian'] as const) {
      const papers = owed.filter(({ givenBy }) => givenBy === giver)
      if (papers.length === 0) continue
      const recipients = (await giversOf(scope, girl, giver)).filter(isReached).map(({ id }) => id)
      const firstDay = firstDays.get(girl.applicationId) ?? cohort.edition.firstDay
      const sent = await remindEach(scope, { cohort, site, girl, firstDay, papers, giver, recipients })
      reminded.sent += sent
      if (recipients.length === 0) reminded.unreachable += 1
      else if (sent === 0) reminded.toldToday += 1
    }
  }
  await record(scope, {
    action: 'papers.reminded',
    object: { kind: 'cohort', id: cohort.id },
    details: { ...reminded },
  })
  return reminded
}

async function giversOf(
  scope: Scope,
  { personId, applicationId }: GirlPapers,
  giver: Paper['givenBy'],
): Promise<readonly Person[]> {
  if (giver === 'guardian') return guardiansToTell(scope, { childId: personId, applicationId })
  const herself = await personById(scope, personId)
  return herself === undefined ? [] : [herself]
}

type Reminder = {
  cohort: PapersCohort
  site: SiteAddress
  girl: GirlPapers
  firstDay: string
  papers: readonly Paper[]
  giver: Paper['givenBy']
  recipients: readonly string[]
}

/** Writes to those who were not written to today; then each of these papers has been asked for. Returns how many. */
async function remindEach(scope: Scope, reminder: Reminder): Promise<number> {
  const { cohort, girl, papers, recipients } = reminder
  const day = dayIn(cohort.zone, scope.now)
  let sent = 0
  for (const recipientId of recipients) {
    const key = { enrolmentId: girl.enrolmentId, recipientId, day }
    if (
      await noteReminder(scope, { ...key, cohortId: cohort.id }, () => write(scope, reminder, recipientId))
    ) {
      sent += 1
    }
  }
  if (sent === 0) return 0
  for (const { key: paper, state, fault } of papers) {
    // A paper that was not accepted keeps its fault: who gives it must know why.
    if (state === 'missing' && fault !== null) continue
    await insertPaperChange(scope, { enrolmentId: girl.enrolmentId, paper, state: 'asked' })
  }
  return sent
}

async function write(scope: Scope, reminder: Reminder, recipientId: string): Promise<string | null> {
  const { cohort, site, girl, firstDay, papers, giver } = reminder
  const { programme } = cohort
  const purpose = giver === 'guardian' ? 'guardian' : 'application'
  const token = await handOutLink(scope, {
    purpose,
    holderId: recipientId,
    aboutId: girl.personId,
    objectId: girl.applicationId,
    expiresAt: (giver === 'guardian' ? guardianLinkEnd : linkEnd)(cohort, {
      zone: cohort.zone,
      now: scope.now,
    }),
  })
  const path = purpose === 'guardian' ? guardianPaths.papers : ownPaths.papers
  const common = {
    programme: programme.name,
    papers: papers.map(({ name }) => name),
    firstDay,
    link: site.origin + path(site.slug, token),
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
  if (giver === 'participant') {
    const values = { ...common, address: programme.address }
    return sendMessage(scope, { template: 'papers-reminder', recipientId, values })
  }
  return sendMessage(scope, {
    template: 'guardian-papers-reminder',
    recipientId,
    aboutId: girl.personId,
    values: { ...common, child: girl.firstName },
  })
}
