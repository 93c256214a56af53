import { symmetricDecrypt } from 'better-auth/crypto'
import type pg from 'pg'
import type { Auth } from './better-auth.ts'

/**
 * The key that waits for its first code, as an application reads it: `otpauth:`, base 32 (RFC 4648, section 6). better-auth shows it
 * too, but asks for a password each time, and names it by an address that an account with a printed code has only in
 * appearance; here it is named by what she signs in with.
 */
export async function keyOf(
  auth: Auth,
  pool: pg.Pool,
  accountId: string,
): Promise<{ uri: string; secret: string }> {
  const { rows } = await pool.query<{ name: string; secret: string }>(keyOfAccount, [accountId])
  const { secretConfig } = await auth.$context
  const { name, secret: encrypted } = rows[0]!
  const secret = base32(await symmetricDecrypt({ key: secretConfig, data: encrypted }))
  const uri = new URL(`otpauth://totp/${encodeURIComponent(`Frise:${name}`)}`)
  uri.search = new URLSearchParams({ secret, issuer: 'Frise', digits: '6', period: '30' }).toString()
  return { uri: uri.href, secret }
}

const keyOfAccount = `
  select coalesce(a.username, a.email) as name, f.secret
  from auth.second_factors f join auth.accounts a on a.id = f."userId"
  where a.id = $1 and not f.verified`

/** Five bits a letter, the last ones filled with zeros; without padding, as applications want it. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => letters[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
