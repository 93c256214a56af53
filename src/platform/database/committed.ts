type Listener = (organisationId: string) => void

const listeners = new Set<Listener>()

/** Says within this process that something was written in an organisation, after its commit. */
export const committed = {
  publish: (organisationId: string): void => {
    for (const listener of listeners) listener(organisationId)
  },
  subscribe: (listener: Listener): void => {
    listeners.add(listener)
  },
}
