import { figureRun, isAList, moment } from '#platform/i18n/figure-run.ts'
import { makesATelephone, spokenRun } from '#platform/i18n/spoken-number.ts'
import { fold } from '#platform/text/folded-text.ts'
import { allIf, type Pattern } from './hidden-words.ts'

const wordStart = '(?<![\\p{L}\\p{N}])'
const wordEnd = '(?![\\p{L}\\p{N}])'
const name = "[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*"
const small = "(?:(?:de|du|des|la|le|les|saint|sainte|st|ste)\\s+|[dl]')*"
/** One to four words; `wordAndProperName` keeps those written as a name. */
const properName = `${small}${name}(?:[ -]${small}${name}){0,3}`

const host = '[\\p{L}\\p{N}-]+'
const local = '[\\p{L}\\p{N}._%+-]'

const expression = (...parts: string[]) => new RegExp(parts.join(''), 'gu')

/** What is recognised by its shape alone, the widest first. Over-masking costs a reader little; a number that stays costs her. */
export const shapePatterns: readonly Pattern[] = [
  { reason: 'lien', expression: expression('(?<!\\p{L})(?:https?://|www\\.)\\S*[^\\s.,;:!?)\\]»"]') },
  {
    // lina@exemple.fr, lina (at) exemple.fr, "lina point h arobase exemple point fr"
    reason: 'adresse',
    expression: expression(
      `(?<!${local})${local}+(?: (?:point|tiret|underscore) ${local}+)*`,
      `(?: ?@ ?| ?[([]at[)\\]] ?| arobase? )${host}(?:(?: ?\\. ?| point )${host})+`,
    ),
  },
  { reason: 'lien', expression: expression('(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*') },
  {
    reason: 'lien',
    expression: expression(
      wordStart,
      '(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|facebook|twitter|whatsapp) ?: ?[\\p{L}\\p{N}._#-]+',
    ),
  },
  {
    reason: 'lien',
    expression: expression(
      wordStart,
      `${host}(?:\\.${host})*\\.(?:fr|com|net|org|eu|io|gg|app|dev)`,
      `${wordEnd}(?:/\\S*)?`,
    ),
  },
  {
    reason: 'téléphone',
    expression: expression('(?<!\\p{N})\\+?\\p{N}(?:[\\s./()-]{0,3}\\p{N}){8,14}(?!\\p{N})'),
  },
  {
    // The same with anything between: "06x12x34…", "06 puis 12 puis 34…", line after line
    reason: 'téléphone',
    expression: expression(figureRun),
    meant: allIf(writesATelephone),
  },
  {
    // "zéro six douze trente-quatre cinquante-six", "oh seven double nine…", with or without figures among them
    reason: 'téléphone',
    expression: expression(spokenRun),
    meant: allIf((written) => makesATelephone(fold(written).text)),
  },
  {
    reason: 'adresse',
    expression: expression(
      wordStart,
      '\\p{N}{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\\.?|boulevard|bd|allee|chemin|impasse|place|quai|square|route) ',
      `${small}${name}(?: ${small}${name})?`,
    ),
  },
  {
    reason: 'école',
    expression: expression(wordStart, '(?:college|lycee|ecole|cfa) ', properName),
    meant: wordAndProperName,
  },
  {
    reason: 'commune',
    expression: expression(wordStart, '\\p{N}{5} ', properName),
    meant: wordAndProperName,
  },
]

/** Figures of many a sign, days and hours apart. A group longer than any number is none, and hides none beside it. */
function writesATelephone(written: string): boolean {
  const run = fold(written).text
  const figures = run
    .replace(moment, ' ')
    .match(/\p{N}+/gu)
    ?.filter((group) => group.length <= 15)
  return (figures?.join('').length ?? 0) >= 9 && !isAList(run)
}

/** The word that announces a name ("collège", a postcode) and what was written with capitals after it; 0 when nothing was. */
function wordAndProperName(written: string): number {
  const match =
    /^\S+ (?:(?:(?:de|du|des|la|le|les) |[dl]['’])*[\p{Lu}\p{N}][\p{L}\p{M}\p{N}]*[-'’ ]?)+/u.exec(written)
  return match === null ? 0 : match[0].trimEnd().length
}
