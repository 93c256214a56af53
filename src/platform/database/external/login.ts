import { Client } from 'pg'
import { loginRefused, unreachable } from './server-refusals.ts'

/** Enters a server, hands the connection over, leaves. Throws DatabaseCannotStart when it cannot enter. */
export async function withLogin<Result>(
  address: string,
  use: (login: Client) => Promise<Result>,
): Promise<Result> {
  const login = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  // A server that ends while we are connected also emits an error; the query under way already rejects.
  login.on('error', () => undefined)
  try {
    await login.connect().catch((error: unknown) => {
      throw whyNot(address, error)
    })
    return await use(login)
  } finally {
    await login.end().catch(() => undefined)
  }
}

/** SQLSTATE classes 28 (who enters) and 3D (which database): the server answers, and refuses. */
function whyNot(address: string, error: unknown): Error {
  const { code = '', message } = error as { code?: string; message: string }
  const { username, host, pathname } = new URL(address)
  const entering = { user: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) }
  return /^(28|3D|42501)/.test(code)
    ? loginRefused({ ...entering, host }, message, error)
    : unreachable(host, message || code, error)
}
