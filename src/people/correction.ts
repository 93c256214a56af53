import { createHash } from 'node:crypto'
import type { Person } from './person.ts'

/** Who somebody is, as far as it can have been written down wrong. */
export type Identity = Pick<Person, 'firstName' | 'lastName' | 'birthDate'>

/** What a correction changed: the codes that the audit keeps, never the words. */
export type Corrected = 'name' | 'birth date'

/** An identity as it stood on the page, as a short mark that travels with the form. */
export function markOfIdentity({ firstName, lastName, birthDate }: Identity): string {
  const shown = JSON.stringify([firstName, lastName, birthDate])
  return createHash('sha256').update(shown).digest('hex').slice(0, 16)
}

/** What differs between what is kept and what was typed; nothing when it is corrected already. */
export function whatChanges(kept: Identity, typed: Identity): Corrected[] {
  const changes: Corrected[] = []
  if (kept.firstName !== typed.firstName || kept.lastName !== typed.lastName) changes.push('name')
  if (kept.birthDate !== typed.birthDate) changes.push('birth date')
  return changes
}
