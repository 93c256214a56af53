import { chanceOf } from './chance.ts'

/** Real communes around each place where girls meet, by their official code: fictional girls live somewhere. */
const communesAround: Readonly<Record<string, readonly string[]>> = {
  creil: ['60175', '60175', '60175', '60414', '60463', '60684', '60159', '60057'],
  cergy: ['95127', '95127', '95127', '95500', '95476', '78172'],
  villeurbanne: ['69266', '69266', '69256', '69256', '69029', '69275', '38053'],
  nantes: ['44109', '44109', '44162', '44143', '44114', '85191'],
  'en-ligne': ['28085', '29019', '15014', '23096', '59350', '13055', '67482', '29232', '87085', '66136'],
}

/** Said otherwise than the list: kept as it is. */
const inHerWords = ['À Tournai, en Belgique', 'Chez ma mère ou chez mon père', 'Au foyer du quartier']

/** Where the girls of a group live, one after the other: a commune, her own words, or undefined when she does not say. */
export function homesOf(group: string): (site: string) => string | undefined {
  const chance = chanceOf(`homes/${group}`)
  return (site) => {
    const said = chance.next()
    const commune = chance.pick(communesAround[site] ?? ['75056'])
    const words = chance.pick(inHerWords)
    if (said < 0.08) return undefined
    // The label is not kept: it is read again from the official list.
    return said < 0.11 ? words : `FR:cog-commune:${commune}\t${commune}`
  }
}
