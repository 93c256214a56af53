import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** The address cannot be listened on; the message is for the person who starts the server. */
export class CannotListen extends Error {}

/** How long a request may take to arrive, in milliseconds: two megabytes over a bad network. */
const arrival = 60_000

/** How long a stop waits for requests under way, in milliseconds. */
const patience = 5_000

/** Serves the application. `port` 0 takes a free one. Throws CannotListen. `stop` lets running requests finish. */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  { port, host }: { port: number; host: string },
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = serve({
    fetch: app.fetch,
    port,
    hostname: host,
    serverOptions: { requestTimeout: arrival, headersTimeout: arrival / 4 },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) => reject(sentenceFor(error, { port, host })))
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, patience)
        server.close(() => {
          clearTimeout(impatience)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

function sentenceFor(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  if (error.code === 'EADDRINUSE') {
    return new CannotListen(
      `Le port ${port} est déjà pris. Choisissez-en un autre : PORT=3001 npm start\n` +
        `Port ${port} is already in use. Choose another: PORT=3001 npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new CannotListen(
      `Le port ${port} est réservé à l’administrateur de la machine. Choisissez-en un au-dessus de 1023 : PORT=3000 npm start\n` +
        `Port ${port} is kept for the machine's administrator. Choose one above 1023: PORT=3000 npm start`,
    )
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new CannotListen(
      `Cette machine n’a pas l’adresse ${host} (FRISE_HOST).\nThis machine does not have the address ${host} (FRISE_HOST).`,
    )
  }
  return error
}
