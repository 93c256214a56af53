// What was tapped, kept on the phone until the server has it: ids and marks, no name. Signing out takes it away.

/** The fields of the form by name, and how far she had come. */
export type KeptSheet = {
  fields: Record<string, string>
  /** She ended the roll call: it leaves by itself. */
  ended: boolean
  /** The path of its page, and the day of its session: what cannot leave any more is told there. */
  page: string
  day: string
  /** The names of the rows, as the list has them. */
  rows: string[]
  /** How many answers wait. The form that signs out asks (`src/ui/islands`). */
  unsent: number
}

const start = 'frise.roll-call.'
const key = (session: string) => start + session

export function readKept(session: string): KeptSheet | null {
  try {
    return JSON.parse(localStorage.getItem(key(session)) ?? 'null') as KeptSheet | null
  } catch {
    return null
  }
}

/** False when the phone keeps nothing: a private window, a full memory. */
export function keep(session: string, sheet: KeptSheet): boolean {
  try {
    localStorage.setItem(key(session), JSON.stringify(sheet))
    return true
  } catch {
    return false
  }
}

/** The sheets that wait on this phone: those of one person, or of one page. Each with the name under which it is kept. */
export function keptSheets(whose: { personId: string } | { page: string }): [string, KeptSheet][] {
  try {
    return Object.keys(localStorage)
      .filter((it) => it.startsWith(start))
      .map((it) => it.slice(start.length))
      .flatMap((session): [string, KeptSheet][] => {
        const sheet = readKept(session)
        return sheet === null ? [] : [[session, sheet]]
      })
      .filter(([session, { page }]) =>
        // The name under which a sheet is kept ends with her id.
        'page' in whose ? page === whose.page : session.endsWith(`.${whose.personId}`),
      )
  } catch {
    return []
  }
}

export function forget(session: string): void {
  try {
    localStorage.removeItem(key(session))
  } catch {
    // Nothing was kept either.
  }
}
