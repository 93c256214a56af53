/** What one may not see is not found: the same answer for a wrong address, another organisation and no right. */
export class NotFound extends Error {
  constructor() {
    super('not found')
  }
}

/** Somebody else changed it meanwhile: the page answers 409 and shows both versions. */
export class Conflict extends Error {
  constructor(what: string) {
    super(`changed meanwhile: ${what}`)
  }
}

/** Two deeds waited for each other, and the database undid this one: the page answers 503, and the next try goes through. */
export function isDeadlock(error: unknown): boolean {
  return (error as { code?: string }).code === '40P01'
}

/** The database cannot be reached now: the page answers 503 and nothing is lost. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  const codes = [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    '57P01',
    '57P02',
    '57P03',
    '08006',
    '08001',
    '08003',
    '53300',
  ]
  if (code !== undefined && codes.includes(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  )
}
