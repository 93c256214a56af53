import pg from 'pg'
import type { Load } from './load.ts'
import type { ServedWorld } from './served-world.ts'

/** How late a written value may be seen, in milliseconds: by whoever is signed in or holds a link, and by everybody. */
const late = { own: 1_000, everybody: 5_000 }

/**
 * Changes one row once a second, from another process than the one that answers: the name of the organisation, which stands
 * on every page. Each page asked for must show a name that is fresh enough.
 */
export function writer({
  addresses,
  organisationId,
  slug,
}: ServedWorld): Load['writing'] & { stop(): Promise<void> } {
  const client = new pg.Client({ connectionString: addresses.bootstrap })
  const opened = client.connect()
  const writtenAt: number[] = []
  let writing: Promise<unknown> = opened
  const write = () => {
    const number = writtenAt.length
    writing = writing.then(async () => {
      await client.query('update app.organisations set name = $1 where organisation_id = $2', [
        `Ricochet ${number}`,
        organisationId,
      ])
      writtenAt[number] = Date.now()
    })
    writtenAt.push(Number.POSITIVE_INFINITY)
  }
  write()
  const timer = setInterval(write, 1_000)
  return {
    seenIn: (html, askedAt, path) => {
      const seen = Number(/Ricochet (\d+)/.exec(html)?.[1] ?? -1)
      const allowed = path === `/o/${slug}` || path === `/o/${slug}/figures` ? late.everybody : late.own
      const due = writtenAt.findLastIndex((at) => at + allowed <= askedAt)
      if (seen < due)
        throw new Error(`${path} shows the value ${seen}; ${due} was written ${allowed} ms before.`)
    },
    stop: async () => {
      clearInterval(timer)
      await writing
      await client.end()
    },
  }
}
