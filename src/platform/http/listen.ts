import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** The port is in use; its message is for the person who starts the server. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=3001 npm start\n` +
        `Port ${port} is already in use. Choose another: PORT=3001 npm start`,
    )
  }
}

/** Serves the application. `port` 0 takes a free one. Throws PortTaken. `stop` lets running requests finish. */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  { port, host }: { port: number; host: string },
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = serve({ fetch: app.fetch, port, hostname: host })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error)
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}
