/** The HTML of a component, for tests; synchronous, like every component of the kit. */
export function htmlOf(component: unknown): string {
  return String(component)
}
