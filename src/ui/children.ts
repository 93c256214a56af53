/** What stands inside a component: pages take these types from here, so that the JSX runtime is named in ui/ only. */
export type { Child, PropsWithChildren } from 'hono/jsx'
