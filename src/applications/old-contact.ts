import { isReached, type Person, sharesContact } from '#src/people/index.ts'
import type { ApplicationView } from './application-view.ts'

/** What becomes of the same contact of somebody else in the file: it changes too, into the same or another one; or it is rightly hers. */
export const sharedFates = ['same', 'other', 'stays'] as const
export type SharedFate = (typeof sharedFates)[number]

type File = Pick<ApplicationView, 'applicant' | 'guardians'>

/** Whoever is reached where this person is: a guardian of the girl, or the girl herself. Two guardians never share one. */
export function sharerOf({ applicant, guardians }: File, person: Person): Person | undefined {
  const others = person.id === applicant.id ? guardians : [applicant]
  return others.find((it) => sharesContact(it, person))
}

/** Could somebody who reads the contact have answered for a guardian by it? Nobody answers for the girl herself. */
export function mayHaveAnswered(file: File, person: Person): boolean {
  return isReached(person) && (person.id !== file.applicant.id || sharerOf(file, person) !== undefined)
}
