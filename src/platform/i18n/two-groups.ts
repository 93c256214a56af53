/** A code in two halves, as people copy it or read it aloud. Neither spaces nor dashes count when it is typed. */
export function inTwoGroups(code: string, between: '-' | ' '): string {
  const half = Math.ceil(code.length / 2)
  return `${code.slice(0, half)}${between}${code.slice(half)}`
}
