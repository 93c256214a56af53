import { type Durations, durationsOf, type Gauges, write } from './exposition.ts'

/** One answered request. `route` is its pattern, never its address: an address holds ids and tokens. */
type Answered = { route: string; method: string; status: number; seconds: number }

/** What this process counted since it started; nothing about a person, and few labels. */
export type Metrics = {
  observe(answered: Answered): void
  /** The text that Prometheus reads, with what is true now beside what was counted. */
  text(now: Gauges): string
}

/** Who may read them: whoever holds the token; without one, this machine. `proxies`: how many stand in front. */
export type MetricsDoor = { token: string | undefined; proxies: number }

/** Counters of one process, kept in its memory and lost with it, as Prometheus expects. */
export function countMetrics(): Metrics {
  const requests = new Map<string, Durations>()
  return {
    observe({ route, method, status, seconds }) {
      const labels = `route="${route}",method="${methodOf(method)}",status="${status}"`
      const durations = requests.get(labels) ?? durationsOf()
      durations.add(seconds)
      requests.set(labels, durations)
    },
    text: (now) => write(requests, now),
  }
}

/** Anybody can invent a method; each would be a line of its own for ever. */
function methodOf(method: string): string {
  return ['GET', 'HEAD', 'POST'].includes(method) ? method : 'other'
}
