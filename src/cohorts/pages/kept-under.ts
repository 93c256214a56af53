import type { Chrome } from '#src/organisations/index.ts'

/** Under which name a phone keeps a sheet that has not left yet: nobody else's answers leave under her name. */
export function keptUnder(session: { id: string }, { visitor }: Chrome): string {
  return `${session.id}.${visitor?.personId ?? ''}`
}
