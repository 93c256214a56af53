/** What issue and design ask of a page at 32 connections: `least` answers for one of the yardstick; a dash asks nothing. */
export type Target = { of: 'Y2' | 'Y3' | 'Y4'; least: string }

/** By the name under which a page is measured; undefined for what is a yardstick itself. */
export function targetOf(name: string): Target | undefined {
  return targets[name]
}

const targets: Record<string, Target> = {
  'public home': { of: 'Y2', least: '0.50' },
  'public figures': { of: 'Y2', least: '0.50' },
  'home (her own page)': { of: 'Y3', least: '0.50' },
  desk: { of: 'Y3', least: '0.25' },
  applications: { of: 'Y3', least: '-' },
  'one cohort': { of: 'Y3', least: '-' },
  'roll call of 16': { of: 'Y3', least: '0.25' },
  'saved roll call': { of: 'Y4', least: '0.10' },
}
