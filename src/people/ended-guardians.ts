import { sharesContact } from './contact.ts'
import type { GuardianshipEndReason } from './guardianship.ts'
import type { ReachedRow } from './replaced-contact.ts'

/** Somebody who was taken off a row of a girl, as she was named and reached. */
export type EndedRow = Pick<ReachedRow, 'id' | 'name' | 'email' | 'phone'> & {
  childId: string
  reason: GuardianshipEndReason
  /** `YYYY-MM-DD`. */
  endsOn: string
}

/** May two guardians of one girl be the same human: the same name, or the same contact? */
export function mayBeOne(one: Omit<EndedRow, 'childId' | 'reason' | 'endsOn'>, other: typeof one): boolean {
  return (one.name !== '' && one.name === other.name) || sharesContact(one, other)
}

/**
 * The guardians in force of a girl's rows who were taken off another row of hers. Whoever is on that row again was put back by somebody
 * of the team, and stays on the others.
 */
export function rowsToEnd<Row extends ReachedRow>(
  guardians: readonly Row[],
  ended: readonly EndedRow[],
): { row: Row; reason: GuardianshipEndReason; endsOn: string }[] {
  return guardians.flatMap((row) => {
    const end = ended.find(
      (it) =>
        mayBeOne(row, it) && !guardians.some((back) => back.of.includes(it.childId) && mayBeOne(back, it)),
    )
    return end === undefined ? [] : [{ row, reason: end.reason, endsOn: end.endsOn }]
  })
}
