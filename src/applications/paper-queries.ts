import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { lastConsents } from '#src/privacy/index.ts'
import type { ApplicationView } from './application-view.ts'

/** A signed paper as the team finds it again; nobody knows where it is once whoever signed it was erased. */
export type PaperOnFile = {
  signedBy: string
  signedOn: string
  heldBy: string | null
  keptAt: string | null
}

/** The papers signed for an application, the latest first. */
export function papersOf(scope: Scope, applicationId: string): Promise<PaperOnFile[]> {
  return scope.db
    .selectFrom('signedPapers')
    .select(['signedBy', 'signedOn', 'heldBy', 'keptAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('contextId', '=', applicationId)
    .orderBy('recordedAt', 'desc')
    .execute()
}

/**
 * The days on which a guardian last answered about an application: by a link that was sent to her, and on a paper that she
 * signed. What came by a link shown on the girl's screen may not be her hand (`hasAnsweredHerself`).
 */
export async function lastAnswerDays(
  scope: Scope,
  { id, applicant }: ApplicationView,
  { guardianId, zone }: { guardianId: string; zone: string },
): Promise<{ answeredByLinkOn: string | null; signedPaperOn: string | null }> {
  const consents = await lastConsents(scope, { aboutId: applicant.id, contextId: id })
  const days = consents
    .filter(({ givenBy, channel }) => givenBy === guardianId && channel === 'link')
    .map(({ at }) => dayIn(zone, at))
  const papers = await papersOf(scope, id)
  const signed = papers.filter(({ signedBy }) => signedBy === guardianId).map(({ signedOn }) => signedOn)
  return { answeredByLinkOn: latest(days), signedPaperOn: latest(signed) }
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}
