import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire between a server and its database that can be cut and mended: cut, nobody answers, as when PostgreSQL has stopped. */
export type Wire = {
  /** The same connection string, through the wire. */
  through(address: string): string
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function wireTo(address: string): Promise<Wire> {
  const port = Number(new URL(address).port)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  })
  const listen = async (on: number) => {
    server.listen(on, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const own = await listen(0)
  return {
    through: (target) => {
      const url = new URL(target)
      url.port = String(own)
      return url.href
    },
    cut: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    mend: async () => {
      await listen(own)
    },
  }
}
