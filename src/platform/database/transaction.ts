import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  type Kysely,
  PostgresDialect,
  Transaction,
} from 'kysely'
import type { DB } from './schema.ts'

/** How a transaction ends: what was written stays, or not. */
type Ending = 'commit' | 'rollback'

/**
 * Runs `work` in one transaction; it says how to end, and a throw undoes. Kysely's own transaction asks one statement at a
 * time; here, statements asked together (`Promise.all`) travel together, as `begin` does with the first of them: the way
 * to the database and back costs more than most answers. They still run one after the other, in the order asked.
 */
export async function inTransaction(
  db: Kysely<DB>,
  work: (trx: Transaction<DB>) => Promise<Ending>,
): Promise<Ending> {
  const executor = db.getExecutor()
  const { ending, said } = await executor.provideConnection(async (connection) => {
    let over = false
    const trx = new Transaction<DB>({
      ...unused,
      executor: executor.withConnectionProvider({
        provideConnection: (consumer) => {
          if (over) throw new Error('The transaction is over: this statement would run for somebody else.')
          return consumer(connection)
        },
      }),
    })
    const begun = say(connection, 'begin')
    // Seen below; unheard until then, it would end the process.
    begun.catch(() => undefined)
    try {
      const ending = await work(trx)
      await begun
      over = true
      // Not waited for here: whoever waits for the connection begins behind it, and both leave in one write.
      return { ending, said: say(connection, ending) }
    } catch (error) {
      // Before the way to the database and back: what is asked meanwhile would run after the rollback, and stay.
      over = true
      await say(connection, 'rollback').catch(() => undefined)
      throw error
    }
  })
  const command = await said
  // PostgreSQL answers ROLLBACK to the commit of a transaction that a failed statement had ended.
  if (ending === 'commit' && command === 'ROLLBACK') throw new AbortedTransactionError()
  return ending
}

async function say(connection: DatabaseConnection, command: string): Promise<string | undefined> {
  const { rows } = await connection.executeQuery<{ command?: string }>(CompiledQuery.raw(command))
  return rows[0]?.command
}

// A transaction asks its executor for everything; Kysely wants these named all the same.
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('no pool here')) })
const unused = { config: { dialect }, dialect, driver: new DummyDriver() }
