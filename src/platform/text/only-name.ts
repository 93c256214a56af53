/** A name as it is kept: on one line. A line break in it would break the line of a list that leaves as a file. */
export function tidyName(typed: string): string {
  return typed.replaceAll(/\s+/gu, ' ').trim()
}

/**
 * Is it a name and nothing more? Names go out in our messages to people who never asked for one: a telephone number (six figures in
 * a row, however they are parted) or an address in one would make our message somebody else's.
 */
export function isOnlyName(typed: string): boolean {
  return !/@|\p{Nd}([^\p{L}\p{Nd}]*\p{Nd}){5}/u.test(typed.normalize('NFKC'))
}
