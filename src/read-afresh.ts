/**
 * Does a page of this path ask the database whether its reader's session is open still? What protects a child does, and so
 * does what is known of her health, the access needs in an application too: the minute of decision 031 is too long for them.
 */
export function readAfresh(path: string): boolean {
  return /\/(concerns|absences|emergency-sheets?|applications\/[^/]+|people\/[^/]+\/data)(\/|$)/.test(path)
}
