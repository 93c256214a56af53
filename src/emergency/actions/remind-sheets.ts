import { record } from '#platform/audit/record.ts'
import { dayIn, instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { guardianLinkEnd, guardianPaths, isOfAge, linkEnd, ownPaths } from '#src/applications/index.ts'
import { type CohortView, lockCohort } from '#src/cohorts/index.ts'
import { sendMessage, timesWritten } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { guardiansOf, handOutLink, isReached, personById } from '#src/people/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { type EmptySheet, emptySheetsOf } from '../queries.ts'

/** How many messages were written; for how many girls somebody was told today already, or nobody can be told. */
type Reminded = { sent: number; toldToday: number; unreachable: number }

/**
 * Reminds of every empty emergency sheet of a cohort whoever fills it in: each guardian, or herself once nobody signs for her. Never
 * twice the same day to one person about one girl: the cohort is held, so that of two presses the second sees what the first wrote.
 */
export async function remindSheets(scope: Scope, cohort: CohortView, site: SiteAddress): Promise<Reminded> {
  const reminded: Reminded = { sent: 0, toldToday: 0, unreachable: 0 }
  await lockCohort(scope, cohort.id)
  for (const girl of await emptySheetsOf(scope, cohort.id)) {
    const sent = await remindOf(scope, { cohort, girl, site })
    if (sent === null) reminded.unreachable += 1
    else if (sent === 0) reminded.toldToday += 1
    else reminded.sent += sent
  }
  await record(scope, {
    action: 'emergency-sheets.reminded',
    object: { kind: 'cohort', id: cohort.id },
    details: { ...reminded },
  })
  return reminded
}

type Reminder = { cohort: CohortView; girl: EmptySheet; site: SiteAddress }

/** How many were written to about one girl; null when nobody can be. */
async function remindOf(scope: Scope, reminder: Reminder): Promise<number | null> {
  const { cohort, girl } = reminder
  const { zone } = cohort.site
  const today = dayIn(zone, scope.now)
  const herself = await personById(scope, girl.personId)
  const signs = herself !== undefined && isOfAge(cohort.programme, herself.birthDate, today)
  const people = (signs ? [herself] : await guardiansOf(scope, girl.personId)).filter(isReached)
  if (people.length === 0) return null
  const since = instantAt(zone, `${today}T00:00`)
  let sent = 0
  for (const { id: recipientId } of people) {
    const told = signs
      ? { recipientId, template: 'sheet-reminder' as const, since }
      : { recipientId, template: 'guardian-sheet-reminder' as const, aboutId: girl.personId, since }
    if ((await timesWritten(scope, told)) > 0) continue
    await write(scope, reminder, { recipientId, signs, child: herself?.firstName ?? '' })
    sent += 1
  }
  return sent
}

type Reader = { recipientId: string; signs: boolean; child: string }

async function write(
  scope: Scope,
  { cohort, girl, site }: Reminder,
  { recipientId, signs, child }: Reader,
): Promise<void> {
  const { programme } = cohort
  const token = await handOutLink(scope, {
    purpose: signs ? 'application' : 'guardian',
    holderId: recipientId,
    aboutId: girl.personId,
    objectId: girl.applicationId,
    expiresAt: (signs ? linkEnd : guardianLinkEnd)(cohort, { zone: cohort.site.zone, now: scope.now }),
  })
  const path = (signs ? ownPaths : guardianPaths).emergencySheet(site.slug, token)
  const common = {
    programme: programme.name,
    before: girl.day,
    link: site.origin + path,
    reportLink: site.origin + concernPaths.raise(site.slug),
  }
  if (signs) {
    const values = { ...common, address: programme.address }
    await sendMessage(scope, { template: 'sheet-reminder', recipientId, values })
    return
  }
  const values = { ...common, child }
  await sendMessage(scope, {
    template: 'guardian-sheet-reminder',
    recipientId,
    aboutId: girl.personId,
    values,
  })
}
