import type pg from 'pg'
import type { Clock } from '#platform/clock/clock.ts'
import { hashOf } from '#platform/ids/ids.ts'
import type { Refusal } from './sign-in.ts'

/** How many tries of one kind, by one subject, in how many minutes. */
type Limit = { kind: string; most: number; minutes: number }

/**
 * A classroom is thirty people behind one network address: limits by address only stop machines.
 * What protects an account is the limit by account. A printed code is 45 bits: the limit of all tries of one, wherever they are made, may be
 * high, so that no stranger spends hers (decision 070).
 */
export const limits = {
  codesAskedFrom: { kind: 'codes-asked-from', most: 120, minutes: 15 },
  codesSentTo: { kind: 'codes-sent-to', most: 5, minutes: 15 },
  triesFrom: { kind: 'tries-from', most: 300, minutes: 15 },
  triesOfCode: { kind: 'tries-of-code', most: 5, minutes: 10 },
  // A code of six figures is accepted for a minute and a half (RFC 6238, 5.2: the step before and the one after included), once.
  codesOfPhone: { kind: 'codes-of-phone', most: 1, minutes: 2 },
  triesOfPrintedCode: { kind: 'tries-of-printed-code', most: 10, minutes: 15 },
  triesOfPrintedCodeFrom: { kind: 'tries-of-printed-code-from', most: 30, minutes: 15 },
  triesOfPrintedCodeAnywhere: { kind: 'tries-of-printed-code-anywhere', most: 1000, minutes: 15 },
} as const satisfies Record<string, Limit>

export type Limits = {
  /** Counts one try; the refusal when it is one too many. */
  count(limit: Limit, subject: string): Promise<Extract<Refusal, { why: 'too many' }> | null>
  /** Starts counting again from zero. */
  forget(limit: Limit, subject: string): Promise<void>
}

/** Counters in the database, so that every process sees the same. Subjects are stored hashed, until their window ends. */
export function limitsIn(pool: pg.Pool, clock: Clock): Limits {
  return {
    count: async (limit, subject) => {
      const now = clock.now()
      const end = new Date(now.getTime() + limit.minutes * 60_000)
      const { rows } = await pool.query<{ tries: number; ends_at: Date }>(counting, [
        key(limit, subject),
        now,
        end,
      ])
      const { tries, ends_at } = rows[0]!
      if (tries <= limit.most) return null
      const minutes = Math.max(1, Math.ceil((ends_at.getTime() - now.getTime()) / 60_000))
      return { outcome: 'refused', why: 'too many', minutes }
    },
    forget: async (limit, subject) => {
      await pool.query('delete from auth.tries where subject = $1', [key(limit, subject)])
    },
  }
}

const counting = `
  with ended as (delete from auth.tries where ends_at <= $2 and subject <> $1)
  insert into auth.tries as t (subject, tries, ends_at) values ($1, 1, $3)
  on conflict (subject) do update set
    tries = case when t.ends_at <= $2 then 1 else t.tries + 1 end,
    ends_at = case when t.ends_at <= $2 then excluded.ends_at else t.ends_at end
  returning tries, ends_at`

function key(limit: Limit, subject: string): Buffer {
  return hashOf(`${limit.kind} ${subject}`)
}
