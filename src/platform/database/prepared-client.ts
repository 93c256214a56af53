import { Socket } from 'node:net'
import pg from 'pg'

/** More than the application has statements; what is built anew each time (a filter of many values) stays unnamed after. */
const mostStatements = 2_000

const names = new Map<string, string>()

/**
 * A connection on which PostgreSQL reads and plans each statement once, not at every request: a page's plans cost more
 * than its rows. Statements with values are named by their text; `begin`, `commit` and migrations go as they are.
 */
export class PreparedClient extends pg.Client {
  #corked = false

  override query = ((statement: unknown, values?: unknown, callback?: unknown) => {
    this.#sendTogether()
    if (typeof statement !== 'string' || !Array.isArray(values) || values.length === 0)
      return plain.query.call(this, statement, values, callback)
    return plain.query.call(this, { name: nameOf(statement), text: statement, values }, callback)
  }) as pg.Client['query']

  /** What is asked in one turn goes out in one write: each write costs more than what it carries. */
  #sendTogether(): void {
    if (this.#corked) return
    this.#corked = true
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection
    stream.cork()
    process.nextTick(() => {
      this.#corked = false
      stream.uncork()
    })
  }
}

/** A connection to PostgreSQL that writes what waits as one piece: forty small pieces in one write take four times as long. */
export class SocketInOnePiece extends Socket {
  override _writev(pieces: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    // oxlint-disable-next-line no-underscore-dangle -- Node names it so
    this._write(Buffer.concat(pieces.map(({ chunk }) => chunk)), 'buffer' as BufferEncoding, done)
  }
}

const plain = pg.Client.prototype as { query(...given: unknown[]): unknown }

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostStatements) return known
  const name = `frise_${names.size + 1}`
  names.set(text, name)
  return name
}
