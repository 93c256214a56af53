import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from './server-process.ts'

const firstPauseMs = 100
const longestPauseMs = 1000

/**
 * Starts the server again each time it ends without us having stopped it (killed, out of memory): at once, then ever less
 * often, at most a second apart. Returns what stops it for good; that may be called again.
 */
export function supervise(first: ServerProcess, restart: () => Promise<ServerProcess>): () => Promise<void> {
  let server = first
  const retired = new AbortController()
  const watching = watch()

  async function watch(): Promise<void> {
    for (;;) {
      await server.exited
      const next = await restartUntil(retired.signal, restart)
      if (!next) return
      server = next
    }
  }

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    retired.abort()
    await server.stop()
    await watching
  }
  return () => (stopped ??= stop())
}

/** A first try can fail while the dead server's last processes still hold its memory. Undefined once retired. */
async function restartUntil(
  retired: AbortSignal,
  restart: () => Promise<ServerProcess>,
): Promise<ServerProcess | undefined> {
  for (let wait = firstPauseMs; !retired.aborted; wait = Math.min(wait * 2, longestPauseMs)) {
    const server = await restart().catch(() => undefined)
    if (server && !retired.aborted) return server
    await server?.stop()
    await pause(wait, undefined, { ref: false, signal: retired }).catch(() => undefined)
  }
  return undefined
}
