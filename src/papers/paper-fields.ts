/** The longest reason, in characters. */
export const mostLetters = 300

/** Names of the fields of one paper: a page has several. */
export const papersFields = {
  fault: (paper: string) => `fault-${paper}`,
  reason: (paper: string) => `reason-${paper}`,
}
