import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/**
 * PostgreSQL's COPY, streamed. `pg` speaks this part of the protocol but offers it through its "submittable" queries only.
 * Both ways the faster side waits for the slower, so that a table of any size passes through a little memory.
 */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** The text of `copy … to stdout`, as it comes. */
export async function* copyOut(client: pg.ClientBase, statement: string): AsyncGenerator<Buffer> {
  yield* client.query(new CopyOut(statement)).text as AsyncIterable<Buffer>
}

/** Feeds `copy … from stdin`; returns how many rows were written. */
export function copyIn(
  client: pg.ClientBase,
  statement: string,
  text: AsyncIterable<Buffer>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, text, { resolve, reject }))
  })
}

class CopyOut implements pg.Submittable {
  readonly text: Readable
  readonly #statement: string
  #connection: pg.Connection | undefined

  constructor(statement: string) {
    this.#statement = statement
    this.text = new Readable({ highWaterMark: 1 << 20, read: () => this.#connection?.stream.resume() })
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection
    connection.query(this.#statement)
  }

  handleCopyData({ chunk }: { chunk: Buffer }, connection: pg.Connection): void {
    // A copy: `pg` reuses the buffer that the chunk lies in.
    if (!this.text.push(Buffer.from(chunk)) && !this.text.destroyed) connection.stream.pause()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(connection: pg.Connection): void {
    this.text.push(null)
    // Nothing reads on after the end: a connection that the last row had paused would be silent to all that is asked next.
    connection.stream.resume()
  }

  handleError(error: Error): void {
    this.text.destroy(error)
  }
}

type Outcome = { resolve(rows: number): void; reject(error: unknown): void }

class CopyIn implements pg.Submittable {
  readonly #statement: string
  readonly #text: AsyncIterable<Buffer>
  readonly #outcome: Outcome
  #rows = 0
  #fault: unknown
  #over = false

  constructor(statement: string, text: AsyncIterable<Buffer>, outcome: Outcome) {
    this.#statement = statement
    this.#text = text
    this.#outcome = outcome
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#statement)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#feed(connection)
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(/^COPY (\d+)$/.exec(text)?.[1])
  }

  handleReadyForQuery(): void {
    this.#outcome.resolve(this.#rows)
  }

  /** Our own fault (a backup that ends too early) says more than PostgreSQL's word about it. */
  handleError(error: Error): void {
    this.#over = true
    this.#outcome.reject(this.#fault ?? error)
  }

  async #feed(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.#text) {
        if (this.#over) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    } catch (error) {
      this.#fault = error
      connection.sendCopyFail('the backup cannot be read')
    }
  }
}
