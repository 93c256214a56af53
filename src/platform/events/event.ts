import type { Scope } from '#platform/database/database.ts'

type Subscriber<T> = (scope: Scope, fact: T) => Promise<void>

/** Something that happened in one capability and that others, against the flow, may act on. */
type Event<T> = {
  publish(scope: Scope, fact: T): Promise<void>
  subscribe(subscriber: Subscriber<T>): void
}

/** A new kind of event. Subscribers run in the deed's own transaction, in the order of `src/subscriptions.ts`. */
export function event<T>(): Event<T> {
  const subscribers: Subscriber<T>[] = []
  return {
    subscribe: (subscriber) => {
      subscribers.push(subscriber)
    },
    publish: async (scope, fact) => {
      for (const subscriber of subscribers) await subscriber(scope, fact)
    },
  }
}
