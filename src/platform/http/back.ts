const here = 'http://here.invalid'

/**
 * The path of this site to return to after signing in; `/` when there is none or when it would leave the site. Read as a
 * browser reads it: `//other`, `/\other` and `/<tab>/other` all lead elsewhere (WHATWG URL, "basic URL parser").
 */
export function backOf(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, here)) return '/'
  const { origin, pathname, search } = new URL(wanted, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}
