import type { Language, Translated } from '#platform/i18n/language.ts'

/** A site, and the edition without which it cannot be told from the same place of another year. */
export type SiteOfEdition = {
  name: string
  /** Empty when people meet on a screen. */
  commune: string
  edition: { name: Translated; year: number }
}

/** "Médiathèque des Tilleuls, Creil · JUMP IN TECH 2027": told from every other site, in a list of several editions. */
export function siteInWords({ edition, ...site }: SiteOfEdition, language: Language): string {
  const name = edition.name[language]
  const year = String(edition.year)
  return `${placeInWords(site)} · ${name.includes(year) ? name : `${name} (${year})`}`
}

/** "Médiathèque des Tilleuls, Creil", among the sites of one edition. */
export function placeInWords({ name, commune }: { name: string; commune: string }): string {
  return [name, commune].filter(Boolean).join(', ')
}

/** Sites in the order in which every page names them, that of `collate app.names`, whatever the language of the page. */
export function byName<Site extends { name: string }>(sites: readonly Site[]): Site[] {
  return sites.toSorted((a, b) => frenchOrder.compare(a.name, b.name))
}

const frenchOrder = new Intl.Collator('fr')
