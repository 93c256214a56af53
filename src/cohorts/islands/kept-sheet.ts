// What was tapped, kept on the phone until the server has it: ids and marks, no name. Signing out takes it away.

/** The fields of the form by name, and how far she had come. */
export type KeptSheet = {
  fields: Record<string, string>
  /** She ended the roll call: it leaves by itself. */
  ended: boolean
}

const key = (session: string) => `frise.roll-call.${session}`

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

export function forget(session: string): void {
  try {
    localStorage.removeItem(key(session))
  } catch {
    // Nothing was kept either.
  }
}
