import type { Language } from '#platform/i18n/language.ts'
import type { HeldGrant } from './role.ts'

/** The tenant and data controller: an association, a group, a national programme. */
export type Organisation = { id: string; slug: string; name: string; language: Language; zone: string }

/** A person of this organisation who signed in, with the roles given to her. */
export type Visitor = {
  accountId: string
  personId: string
  firstName: string
  lastName: string
  /** `YYYY-MM-DD`; null where it is not known, as of most of the team. */
  birthDate: string | null
  secondFactor: boolean
  grants: readonly HeldGrant[]
}
