import type { Language } from '#platform/i18n/language.ts'

/** A human as one organisation knows her, with or without an account. */
export type Person = {
  id: string
  firstName: string
  lastName: string
  /** `YYYY-MM-DD`; null while she has not said it. */
  birthDate: string | null
  email: string | null
  /** E.164. */
  phone: string | null
  language: Language
}

/** "Lina H.": how somebody is named where her whole name is not needed. */
export function shortName(person: { firstName: string; lastName: string }): string {
  const initial = /^./u.exec(person.lastName)?.[0]
  return initial === undefined ? person.firstName : `${person.firstName} ${initial.toUpperCase()}.`
}

/** "Lina Haddad". */
export function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim()
}
