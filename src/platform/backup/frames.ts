import type { Header } from './header.ts'

/**
 * The text of a backup, before gzip: frames, one after the other. A frame is a header (one chunk of JSON), the chunks of its
 * body, and an empty chunk. A chunk is its length (four bytes, the highest first) and its bytes. So a body is written and
 * read as it comes, however large, and a file that was cut short never looks whole.
 */
export type Frame = { header: Header; body: AsyncIterable<Buffer> }

/** As written; a body is read in chunks of at most this many bytes. */
const largestChunk = 1 << 20

export async function* encodeFrames(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const { header, body } of frames) {
    yield* chunked(Buffer.from(JSON.stringify(header)))
    for await (const bytes of body) yield* chunked(bytes)
    yield Buffer.alloc(4)
  }
}

function* chunked(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += largestChunk) {
    const chunk = bytes.subarray(start, start + largestChunk)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    yield length
    yield chunk
  }
}

/** Reads frames back; what is left of a body is skipped. The caller knows the last one. Throws NotABackup. */
export async function* decodeFrames(text: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  const read = readerOf(text)
  try {
    for (;;) {
      const header = await chunkOf(read)
      if (header === null) throw new NotABackup('an empty header')
      const body = bodyOf(read)
      yield { header: parse(header), body }
      for await (const _ of body) continue
    }
  } finally {
    await read.close()
  }
}

/** The file is no backup, or is not whole. */
export class NotABackup extends Error {}

async function* bodyOf(read: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = await chunkOf(read)
    if (chunk === null) return
    yield chunk
  }
}

async function chunkOf(read: Reader): Promise<Buffer | null> {
  const length = (await read.bytes(4)).readUInt32BE()
  if (length > largestChunk) throw new NotABackup('a chunk that is too long')
  return length === 0 ? null : read.bytes(length)
}

function parse(chunk: Buffer): Header {
  try {
    return JSON.parse(chunk.toString('utf8')) as Header
  } catch {
    throw new NotABackup('a header that is no JSON')
  }
}

type Reader = { bytes(count: number): Promise<Buffer>; close(): Promise<void> }

function readerOf(text: AsyncIterable<Buffer>): Reader {
  const source = text[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  return {
    bytes: async (count) => {
      const parts = [held]
      for (let size = held.length; size < count; ) {
        const next = await source.next()
        if (next.done) throw new NotABackup('its end is missing')
        parts.push(next.value)
        size += next.value.length
      }
      const whole = parts.length === 1 ? held : Buffer.concat(parts)
      held = whole.subarray(count)
      return whole.subarray(0, count)
    },
    close: async () => {
      await source.return?.()
    },
  }
}
