import { cookieOf, type RunningFrise } from '#test/running-frise.ts'

/** A page of the demonstration world as somebody sees it, and a word that proves that it is the right one. */
export type BenchedPage = { name: string; path: string; cookie: string; says: string }

/** The fixed list of pages that are measured. */
export async function benchedPages(running: RunningFrise): Promise<BenchedPage[]> {
  const manager = await cookieOf(running, 'programme manager')
  const at = '/o/ricochet'
  const cohort = await firstLink(running, `${at}/cohorts`, manager, /\/cohorts\/[0-9a-f-]{36}/)
  const rollCall = await firstLink(running, cohort, manager, /\/sessions\/[0-9a-f-]{36}\/roll-call/)
  return [
    { name: 'public home', path: at, cookie: '', says: 'Ricochet' },
    { name: 'public figures', path: `${at}/figures`, cookie: '', says: 'filles' },
    { name: 'desk', path: `${at}/today`, cookie: manager, says: 'Maud Lefort' },
    { name: 'applications', path: `${at}/applications`, cookie: manager, says: 'Maud Lefort' },
    { name: 'one cohort', path: cohort, cookie: manager, says: 'Maud Lefort' },
    { name: 'roll call of 16', path: rollCall, cookie: manager, says: 'roll-call' },
  ]
}

async function firstLink(
  running: RunningFrise,
  path: string,
  cookie: string,
  wanted: RegExp,
): Promise<string> {
  const html = await (await fetch(running.url + path, { headers: { cookie } })).text()
  const found = wanted.exec(html)?.[0]
  if (found === undefined) throw new Error(`No link like ${wanted} on ${path}.`)
  return `/o/ricochet${found}`
}
