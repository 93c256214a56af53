import { createHmac } from 'node:crypto'

/** The key that the set-up page shows. */
export function keyOf(page: string): string | undefined {
  return /<code>([A-Z2-7 ]{40,})<\/code>/.exec(page)?.[1]?.replaceAll(' ', '')
}

/** The backup codes that a page shows. */
export function backupCodesOf(page: string): string[] {
  return [...page.matchAll(/<code>([A-Z0-9]{5}-[A-Z0-9]{5})<\/code>/g)].map(([, code]) => code!)
}

/** RFC 6238 with its defaults (SHA-1, 30 seconds, six figures): what an application on a phone does. */
export function totp(secret: string, at = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', base32(secret)).update(counter).digest()
  const offset = mac.at(-1)! & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** The code of the next half minute, which is good already: each is good once, and the one of now has confirmed the set-up. */
export function nextTotp(secret: string): string {
  return totp(secret, Date.now() + 30_000)
}

/** A code that none of the neighbouring half minutes accepts. */
export function wrongCode(secret: string): string {
  const accepted = [-60, -30, 0, 30, 60].map((seconds) => totp(secret, Date.now() + seconds * 1000))
  return ['111111', '222222', '333333', '444444', '555555', '666666'].find(
    (code) => !accepted.includes(code),
  )!
}

/** A key as bytes (RFC 4648). */
export function base32(text: string): Buffer {
  const bits = Array.from(text)
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
