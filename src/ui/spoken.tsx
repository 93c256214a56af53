import type { PropsWithChildren } from 'hono/jsx'

/** Words that the eye does not need and a screen reader does: which of many like deeds this one is. */
export function Spoken({ children }: PropsWithChildren) {
  return <span class="sr-only">{children}</span>
}
