import type { Language, Translated } from '#platform/i18n/language.ts'

/** A site, and the edition without which it cannot be told from the same place of another year. */
export type SiteOfEdition = {
  name: string
  /** Empty when people meet on a screen. */
  commune: string
  edition: EditionName
}

export type EditionName = { name: Translated; year: number }

/** "Médiathèque des Tilleuls, Creil · JUMP IN TECH 2027": told from every other site, in a list of several editions. */
export function siteInWords({ edition, ...site }: SiteOfEdition, language: Language): string {
  return `${placeInWords(site)} · ${editionInWords(edition, language)}`
}

/** "JUMP IN TECH 2027", with its year also where the name has none. */
export function editionInWords(edition: EditionName, language: Language): string {
  const name = edition.name[language]
  const year = String(edition.year)
  return name.includes(year) ? name : `${name} (${year})`
}

/** "Médiathèque des Tilleuls, Creil", among the sites of one edition. */
export function placeInWords({ name, commune }: { name: string; commune: string }): string {
  return [name, commune].filter(Boolean).join(', ')
}

/** The sites of an edition with the one on a screen named in the reader's language; of several, each keeps the name that tells them apart. */
export function namedFor<Site extends { name: string; commune: string }>(
  sites: readonly Site[],
  language: Language,
): Site[] {
  const onScreen = sites.filter(({ commune }) => commune === '')
  return sites.map((site) =>
    onScreen.length === 1 && site === onScreen[0] ? { ...site, name: online[language] } : site,
  )
}

const online: Translated = { fr: 'En ligne', en: 'Online' }

/** Sites in the order in which every page names them, that of `collate app.names`, whatever the language of the page. */
export function byName<Site extends { name: string }>(sites: readonly Site[]): Site[] {
  return sites.toSorted((a, b) => frenchOrder.compare(a.name, b.name))
}

const frenchOrder = new Intl.Collator('fr')
