import { createHash } from 'node:crypto'
import { nextBytes, nextInLine } from './seeded-ids.ts'

/**
 * A new UUID version 7 (RFC 9562): its first 48 bits are the milliseconds of `at`, and the 58 after them a counter that goes up by
 * a random step (6.2, method 2), so that rows sort by creation, those of one deed too, which share their instant: and nobody who
 * is shown two ids can tell how many were made in between, a concern among them.
 */
export function newId(at: Date = new Date()): string {
  const bytes = nextBytes(16)
  const line = nextInLine(bytes.readUInt32BE(10))
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | Number((line >> 46n) & 0xfffn), 6)
  bytes.writeUInt16BE(0x8000 | Number((line >> 32n) & 0x3fffn), 8)
  bytes.writeUInt32BE(Number(line & 0xffffffffn), 10)
  return written(bytes)
}

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/**
 * The id of what a form says, by its random key: sent again with the same words it is the same id, with others another one. A
 * UUID version 8 (RFC 9562), without a time in it.
 */
export function idOfForm(key: string, words: readonly string[]): string {
  const bytes = hashOf(JSON.stringify([key, ...words]))
  bytes[6] = 0x80 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  return written(bytes)
}

/** Is this text shaped like an id? Addresses carry ids; anything else is "not found", never a database error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}

/** How many characters a token has. */
export const tokenLength = 22

/** A new secret for a link: 128 random bits, 22 characters that need no escaping in an address. */
export function newToken(): string {
  return nextBytes(16).toString('base64url')
}

/** What is stored of a token or a code: its SHA-256. A stolen database opens no link. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Letters and figures of codes: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V, so that what is read aloud or copied by hand has one reading only. */
export const readable = '34679ACDEFGHJKMNPQRTWXY'

/** A code that people copy by hand: `length` letters and figures without look-alikes, 4.5 bits each. */
export function newReadableCode(length = 10): string {
  // Bytes above the last whole round are drawn again: no letter comes more often than another.
  const fair = 256 - (256 % readable.length)
  let code = ''
  while (code.length < length) {
    const drawn = [...nextBytes(32)].filter((byte) => byte < fair)
    code += drawn.map((byte) => readable[byte % readable.length]).join('')
  }
  return code.slice(0, length)
}

/** What was typed, as the code was made: capitals, no spaces or dashes. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
