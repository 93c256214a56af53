/** What follows the path of an address: `?name=value`, or nothing. What is not said, or is empty, is left out. */
export function queryString(query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).filter((it): it is [string, string] => (it[1] ?? '') !== '')
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`
}
