import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { startProgram } from '#test/server-process.ts'

export type Yardsticks = { all: { name: string; url: string }[]; stop(): Promise<void> }

const names = {
  y1: 'Y1 constant page',
  y2: 'Y2 one row',
  y3: 'Y3 scoped transaction',
  y4: 'Y4 one row written',
}

/** The bare servers to compare with, in a process of their own, on the same PostgreSQL. */
export async function yardsticks({ bootstrap, web }: DatabaseAddresses): Promise<Yardsticks> {
  const server = startProgram('bench/yardstick-server.ts', [bootstrap, web], {})
  const [, url = ''] = await server.says(/Yardsticks : (http:\S+)/)
  return {
    all: Object.entries(names).map(([path, name]) => ({ name, url: `${url}/${path}` })),
    stop: async () => {
      server.process.kill('SIGINT')
      await server.ended
    },
  }
}
