import type { Scope } from '#platform/database/database.ts'
import type { Frise } from '#platform/http/frise.ts'

/**
 * One step of a demonstration world: built in one transaction of one organisation, with the row that says that it was.
 * Everything it writes goes through `scope`; only accounts may be made beside it (the same address gives the same account).
 */
export type WorldStep = {
  /** Never changed once published: it is how a database knows what it has. */
  name: string
  /** The organisation; the step that makes it finds no organisation of that slug, and a new id in its scope. */
  slug: string
  /**
   * `today` is the world's day, `YYYY-MM-DD` in `worldZone`: that on which its first step was built. The scope stands at
   * the beginning of it, and nothing that a step does is later.
   */
  build(scope: Scope, frise: Frise, today: string): Promise<void>
}

/**
 * Steps one on top of the other; a list of lists are steps that grow side by side. Those lists know nothing of each other,
 * and the rows of each are the same whichever is faster.
 */
export type World = readonly (WorldStep | readonly (readonly WorldStep[])[])[]

/** Where a world's days are counted. */
export const worldZone = 'Europe/Paris'
