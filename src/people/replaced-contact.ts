import { type ContactCheck, type KeptContact, sharesContact } from './contact.ts'

/** A contact that was replaced: when, by whom, how she made sure of the one that took its place, and whether it was hers whose row it is; null where nobody could have answered by it. */
type ReplacedContact = KeptContact & {
  at: Date
  checked: ContactCheck
  by: string
  wasTheirs: boolean | null
}

/** One row of somebody: how she is reached there, and what was replaced there. */
export type ReachedRow = KeptContact & {
  id: string
  /** As names are compared; empty where none was said, or where it says nothing. */
  name: string
  /** The girls whose row it is: herself, or those whose guardian she is. */
  of: readonly string[]
  replaced: readonly ReplacedContact[]
}

/** A row that takes the contact which stands on another one now; none, where that would make one mailbox of two guardians. */
export type Following = {
  personId: string
  contact: KeptContact
  checked: ContactCheck
  wasTheirs: boolean | null
  by: string
}

/**
 * Of rows that may be one human, those that stand at a contact which was replaced on another of them. Two guardians of one girl are
 * two, and so are two with other names. A contact that is somebody's in the file where it was replaced is not wrong in itself, and
 * what was replaced on the row since counts more.
 */
export function rowsThatFollow(rows: readonly ReachedRow[]): Following[] {
  return rows.flatMap((row) => {
    const own = Math.max(0, ...row.replaced.map(({ at }) => at.getTime()))
    const [last] = rows
      .filter(
        (other) => couldBeOne(row, other) && !rows.some((it) => meets(it, other) && sharesContact(it, row)),
      )
      .flatMap((other) => other.replaced.map((before) => ({ other, before })))
      .filter(({ before }) => before.at.getTime() >= own && sharesContact(before, row))
      .toSorted((one, two) => two.before.at.getTime() - one.before.at.getTime())
    if (last === undefined) return []
    const { email, phone } = last.other
    const isTaken = rows.some((it) => it !== row && meets(it, row) && sharesContact(it, { email, phone }))
    const contact = isTaken ? { email: null, phone: null } : { email, phone }
    const { checked, wasTheirs, by } = last.before
    return [{ personId: row.id, contact, checked, wasTheirs, by }]
  })
}

function couldBeOne(row: ReachedRow, other: ReachedRow): boolean {
  return !meets(row, other) && (row.name === other.name || row.name === '' || other.name === '')
}

function meets(row: ReachedRow, other: ReachedRow): boolean {
  return row.of.some((girl) => other.of.includes(girl))
}
