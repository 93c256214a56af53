import { Client } from 'pg'

/** Opens one connection, hands it over, closes it. */
export async function withConnection<Result>(
  address: string,
  use: (database: Client) => Promise<Result>,
): Promise<Result> {
  const database = new Client({ connectionString: address, ssl: false, connectionTimeoutMillis: 5000 })
  // A server that ends while we are connected also emits an error; the query under way already rejects.
  database.on('error', () => undefined)
  try {
    await database.connect()
    return await use(database)
  } finally {
    await database.end().catch(() => undefined)
  }
}
