import type pg from 'pg'
import type { Auth } from './better-auth.ts'
import type { OpenSession, OpenSessions, Visit } from './sign-in.ts'

/**
 * The open sessions of the account that visits. Always asked of the database, never of the minute in a cookie: a session that
 * was ended sees nothing here, and ends nothing.
 */
export function openSessionsOf(auth: Auth, pool: pg.Pool): OpenSessions {
  return {
    list: async (visit) => {
      const here = await sessionOf(auth, visit)
      if (here === null) return []
      const { rows } = await pool.query<Row>(openOnes, [here.userId])
      return rows.map((row) => openSession(row, here.id))
    },
    end: async (visit, id) => {
      const here = await sessionOf(auth, visit)
      await pool.query('delete from auth.sessions where "userId" = $1 and id = $2 and id <> $3', [
        here?.userId,
        id,
        here?.id,
      ])
    },
    endOthers: async (visit) => {
      const here = await sessionOf(auth, visit)
      await pool.query('delete from auth.sessions where "userId" = $1 and id <> $2', [here?.userId, here?.id])
    },
  }
}

type Row = { id: string; createdAt: Date; updatedAt: Date; expiresAt: Date }

const openOnes = `
  select id, "createdAt", "updatedAt", "expiresAt" from auth.sessions
  where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc, id desc`

const twoDays = 2 * 24 * 60 * 60 * 1000

/** One that ends with the window of a shared computer lives a day and is never renewed: nothing notes when it was used. */
function openSession({ id, createdAt, updatedAt, expiresAt }: Row, hereId: string): OpenSession {
  const renewed = expiresAt.getTime() - createdAt.getTime() > twoDays
  return {
    id,
    openedAt: createdAt,
    lastSeenAt: renewed ? updatedAt : null,
    endsAt: expiresAt,
    current: id === hereId,
  }
}

async function sessionOf(auth: Auth, { cookie }: Visit): Promise<{ id: string; userId: string } | null> {
  const query = { disableRefresh: true }
  const found = await auth.api.getSession({ headers: new Headers({ cookie }), query })
  return found?.session ?? null
}
