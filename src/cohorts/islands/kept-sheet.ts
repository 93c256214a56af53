// What was tapped, kept on the phone until the server has it: ids and marks, no name. Signing out takes it away.

/** The fields of the form by name, and how far she had come. */
export type KeptSheet = {
  fields: Record<string, string>
  /** She ended the roll call: it leaves by itself. */
  ended: boolean
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

/** Does the phone keep a sheet of hers? The name under which a sheet is kept ends with her id. */
export function keepsSheetOf(personId: string): boolean {
  try {
    return Object.keys(localStorage).some((it) => it.startsWith(start) && it.endsWith(`.${personId}`))
  } catch {
    return false
  }
}

export function forget(session: string): void {
  try {
    localStorage.removeItem(key(session))
  } catch {
    // Nothing was kept either.
  }
}
