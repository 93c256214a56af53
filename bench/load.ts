import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** Somebody who asks: what for, with which cookies, and what must stand in the answer. */
export type Asker = { path: string; cookies: Map<string, string>; says: string; body?: () => string }

/** What is asked, by whom in turn, and how many at once. */
export type Load = {
  name: string
  url: string
  askers: Asker[]
  /** Default 1, then 32. */
  connections?: number[]
  /** The status of a good answer; 200 if nothing is said. */
  status?: number
  /** Checks that what is written while we ask is seen in time. */
  writing?: { seenIn(html: string, askedAt: number, path: string): void }
}

/**
 * Milliseconds, answers a second, and the size of one answer. `loaded` is at 32 connections; `share` is how many answers came
 * for one of the yardstick.
 */
export type Measured = {
  alone: Times
  loaded: Times | undefined
  kilobytes: number
  share: number | undefined
}
export type Times = { p50: number; p95: number; p99: number; perSecond: number }

const runs = 5
/** V8 compiles what it has run some thousand times: pages are measured as a server of a day gives them, not of its first minute. */
const requests = { warmUp: 3_000, alone: 120, loaded: 640 }

/** A page that everybody sees alike. */
export function loadOf({ name, url }: { name: string; url: string }): Load {
  return { name, url, askers: [{ path: '', cookies: new Map(), says: '' }] }
}

/**
 * The median of five runs at one connection, then at 32, after a warm-up. Before each of the latter its yardstick runs: on a
 * shared machine two figures of one second can be compared, two of different minutes cannot. Throws when an answer is not the
 * right one.
 */
export async function measure(load: Load, yardstick?: Load): Promise<Measured> {
  const [alone = 1, loaded] = load.connections ?? [1, 32]
  await run(load, alone, 60)
  const one = medianOf(await runsOf(() => run(load, alone, requests.alone)))
  const { kilobytes, times } = one
  if (loaded === undefined) return { kilobytes, alone: times, loaded: undefined, share: undefined }
  await run(load, loaded, requests.warmUp)
  const shares: number[] = []
  const many = await runsOf(async () => {
    const bare = yardstick && (await run(yardstick, loaded, requests.loaded))
    const made = await run(load, loaded, requests.loaded)
    if (bare !== undefined) shares.push(made.times.perSecond / bare.times.perSecond)
    return made
  })
  const share = shares.toSorted((a, b) => a - b)[Math.floor(runs / 2)]
  return { kilobytes, alone: times, loaded: medianOf(many).times, share }
}

/** The median of answers that are asked one by one, so many milliseconds apart: what is kept meanwhile is over each time. */
export async function spacedOut(load: Load, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  for (const asker of load.askers.slice(0, 15)) {
    await pause(milliseconds)
    const asked = performance.now()
    await ask(load, asker, agent)
    times.push(performance.now() - asked)
  }
  agent.destroy()
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]!
}

async function runsOf(once: () => Promise<Run>): Promise<Run[]> {
  const all: Run[] = []
  for (let turn = 0; turn < runs; turn++) all.push(await once())
  return all
}

function medianOf(all: readonly Run[]): Run {
  return all.toSorted((one, other) => one.times.perSecond - other.times.perSecond)[Math.floor(runs / 2)]!
}

type Run = { times: Times; kilobytes: number }

let turn = 0

async function run(load: Load, connections: number, count: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let size = 0
  const start = performance.now()
  let left = count
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) {
        const asker = load.askers[turn++ % load.askers.length]!
        const asked = performance.now()
        size = await ask(load, asker, agent)
        times.push(performance.now() - asked)
      }
    }),
  )
  const seconds = (performance.now() - start) / 1_000
  agent.destroy()
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!
  return {
    times: { p50: at(0.5), p95: at(0.95), p99: at(0.99), perSecond: count / seconds },
    kilobytes: size / 1024,
  }
}

async function ask(load: Load, asker: Asker, agent: Agent): Promise<number> {
  const askedAt = Date.now()
  const { status, html } = await answerTo(load.url, asker, agent)
  if (status !== (load.status ?? 200) || !html.includes(asker.says))
    throw new Error(`${load.name} ${asker.path} answered ${status}, or without "${asker.says}"`)
  load.writing?.seenIn(html, askedAt, asker.path)
  return html.length
}

/** One request as a browser makes it: cookies that come are kept, nothing is compressed. */
function answerTo(url: string, asker: Asker, agent: Agent): Promise<{ status: number; html: string }> {
  const body = asker.body?.()
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = {
      'accept-encoding': 'identity',
      'accept-language': 'fr',
      cookie: [...asker.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: url }),
    }
    const sent = request(url + asker.path, { agent, headers, method: body === undefined ? 'GET' : 'POST' })
    sent.on('error', reject)
    sent.on('response', (answer) => {
      keepCookies(asker, answer.headers['set-cookie'] ?? [])
      let html = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (html += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, html }))
    })
    sent.end(body)
  })
}

/** Keeps the cookies of an answer, `name=value; …` each. */
export function keepCookies({ cookies }: Pick<Asker, 'cookies'>, given: readonly string[]): void {
  for (const cookie of given) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
}
