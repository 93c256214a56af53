import type { PropsWithChildren } from 'hono/jsx'

/** Three columns of samples, one on a phone. */
export function Samples({ children }: PropsWithChildren) {
  return <div class="grid items-start gap-8 lg:grid-cols-3">{children}</div>
}

/** One sample under its name. */
export function Sample({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <div class="flex min-w-0 flex-col gap-4">
      <h3 class="title-3">{name}</h3>
      {children}
    </div>
  )
}
