import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

/** Gives an id another form in one context, by the secret of this server, and takes it back. */
export type IdSeal = {
  seal(id: string, context: string): string
  /** The id behind a sealed one. Of any other text that is shaped like an id: some id that is nobody's. */
  open(sealed: string, context: string): string
}

/**
 * An id is 128 bits, one block of AES: under a key of its own for each context it becomes another id, which tells nothing of the
 * first without the secret, and leads back with it. Nothing is stored.
 */
export function idSeal(secret: string): IdSeal {
  const keyOf = (context: string) => createHmac('sha256', secret).update(`sealed id: ${context}`).digest()
  return {
    seal(id, context) {
      const cipher = createCipheriv('aes-256-ecb', keyOf(context), null).setAutoPadding(false)
      return asId(Buffer.concat([cipher.update(bytesOf(id)), cipher.final()]))
    },
    open(sealed, context) {
      const decipher = createDecipheriv('aes-256-ecb', keyOf(context), null).setAutoPadding(false)
      return asId(Buffer.concat([decipher.update(bytesOf(sealed)), decipher.final()]))
    },
  }
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

function asId(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
