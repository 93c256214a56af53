/** What is read when somebody asks: connections of each pool, jobs that wait, memory in bytes. */
export type Gauges = {
  pools: Readonly<Record<string, { total: number; idle: number; waiting: number }>>
  /** Jobs whose time has come; null where the queue does not answer. */
  jobsWaiting: number | null
  memory: number
}

/** How long something took, in steps of seconds: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export type Durations = { add(seconds: number): void; counts: number[]; sum: number; count: number }

const steps = [0.005, 0.015, 0.05, 0.15, 0.5, 1.5, 5]

export function durationsOf(): Durations {
  return {
    counts: steps.map(() => 0),
    sum: 0,
    count: 0,
    add(seconds) {
      this.count += 1
      this.sum += seconds
      steps.forEach((most, at) => {
        if (seconds <= most) this.counts[at]! += 1
      })
    },
  }
}

/** Everything as text, one line a value. */
export function write(
  requests: ReadonlyMap<string, Durations>,
  { pools, jobsWaiting, memory }: Gauges,
): string {
  const name = 'frise_http_request_duration_seconds'
  const lines = [
    ...head(name, 'histogram', 'Time from a request to its answer.'),
    ...[...requests].flatMap(([labels, { counts, sum, count }]) => [
      ...steps.map((most, at) => `${name}_bucket{${labels},le="${most}"} ${counts[at]}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ]),
    ...head('frise_pool_connections', 'gauge', 'Connections to the database.'),
    ...Object.entries(pools).flatMap(([pool, { total, idle, waiting }]) => [
      `frise_pool_connections{pool="${pool}",state="busy"} ${total - idle}`,
      `frise_pool_connections{pool="${pool}",state="idle"} ${idle}`,
      `frise_pool_connections{pool="${pool}",state="waited for"} ${waiting}`,
    ]),
    ...(jobsWaiting === null
      ? []
      : [
          ...head('frise_jobs_waiting', 'gauge', 'Jobs whose time has come.'),
          `frise_jobs_waiting ${jobsWaiting}`,
        ]),
    ...head('process_resident_memory_bytes', 'gauge', 'Memory of this process.'),
    `process_resident_memory_bytes ${memory}`,
  ]
  return `${lines.join('\n')}\n`
}

function head(name: string, type: 'histogram' | 'gauge', help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]
}
