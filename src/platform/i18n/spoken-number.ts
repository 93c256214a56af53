import { gap, joinedAsAList, risesLikeAList } from './figure-run.ts'

// Without accents, as they are looked for. The longer first: "seventeen" is not "seven", nor "septante" "sept".
const teen =
  'dix|onze|douze|treize|quatorze|quinze|seize|ten|eleven|twelve|' +
  '(?:thir|four|fif|six|seven|eigh|nine)teen'
const tens =
  'vingts?|trente|quarante|cinquante|soixante|septante|octante|huitante|nonante|' +
  'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const unit =
  'zero|oh|o|une|un|deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|seven|eight|nine'
// One figure at a time: a run is read in one way only, so that no long line of figures keeps the program busy.
const token = `(?:${teen}|${tens}|${unit}|double|triple|\\p{Nd})`

/**
 * Numbers said one after the other, as people write a telephone that no program is to see: "zéro six douze…", "oh seven
 * double nine…", with or without figures among them. Looked for in a text without accents or capitals;
 * `makesATelephone` says whether what is found is one.
 */
export const spokenRun = `(?<![\\p{L}\\p{N}])(?:(?:plus|\\+)[^\\p{L}\\p{N}+]*)?${token}(?:${gap}${token}){3,}(?![\\p{L}\\p{N}])`

/** Is this run of numbers long enough to call somebody? Figures alone are not said, and not for here. */
export function makesATelephone(said: string): boolean {
  const run = said.replace(/\s+/gu, ' ')
  const tokens = run.match(new RegExp(token, 'gu')) ?? []
  // "Un" is also an article, and "o" a letter.
  if (tokens.every((it) => /^(?:\p{Nd}|un|une|one|o)$/u.test(it))) return false
  // After a zero, 70 then 2 may be meant by "soixante-douze". Anywhere else it is 72, or three rooms would be a number.
  if (/^(?:plus|\+|zero|oh?(?!\p{L})|0)/u.test(run))
    return figuresIn(run) >= 8 || tokens.filter((it) => !/\p{Nd}/u.test(it)).length >= 5
  return figuresIn(run.replace(compound, '00')) >= 9 && !isASaidList(run)
}

/** "Dix, douze, quatorze, seize et dix-huit": hours or ages, which rise. */
function isASaidList(run: string): boolean {
  const said = [...run.matchAll(saidOnce)]
  const between = said
    .slice(1)
    .map((it, index) => run.slice(said[index]!.index + said[index]![0].length, it.index))
  return joinedAsAList(between) && risesLikeAList(said.map(([it]) => valueOf(it)))
}

const small = `(?:deux|trois|quatre|cinq|six|sept|huit|neuf|one|two|three|four|five|seven|eight|nine|une?)`
const join = '(?: et | and |[ -])?'
const compound = new RegExp(
  `(?:quatre[ -]?vingts?|soixante)(?:${join}(?:dix[ -]?(?:sept|huit|neuf)|${teen}|${small}))?` +
    `|(?:${tens})${join}${small}|dix[ -]?(?:sept|huit|neuf)`,
  'gu',
)
const saidOnce = new RegExp(`${compound.source}|\\p{Nd}+|${token}`, 'gu')
const twoFigures = new RegExp(`^(?:${teen}|${tens})$`, 'u')

function figuresIn(run: string): number {
  let figures = 0
  for (const [it] of run.matchAll(new RegExp(token, 'gu')))
    figures += twoFigures.test(it) || it === 'triple' ? 2 : 1
  return figures
}

function valueOf(said: string): number {
  if (/^\p{Nd}/u.test(said)) return Number(said)
  const words = said.match(new RegExp(token, 'gu'))!
  const sum = words.reduce((total, it) => total + valueOfWord(it), 0)
  // Four twenties are eighty.
  return /^quatre[ -]?vingt/u.test(said) ? sum + 56 : sum
}

/** What no list holds, like "double", has no value: NaN rises above nothing. */
function valueOfWord(word: string): number {
  return values.get(word) ?? Number.NaN
}

const values = new Map(
  [
    'zero oh o',
    'un une one',
    'deux two',
    'trois three',
    'quatre four',
    'cinq five',
    'six',
    'sept seven',
    'huit eight',
    'neuf nine',
    'dix ten',
    'onze eleven',
    'douze twelve',
    'treize thirteen',
    'quatorze fourteen',
    'quinze fifteen',
    'seize sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'vingt vingts twenty',
  ]
    .flatMap((words, value) => words.split(' ').map((word): [string, number] => [word, value]))
    .concat(
      [
        'trente thirty',
        'quarante forty',
        'cinquante fifty',
        'soixante sixty',
        'septante seventy',
        'octante huitante eighty',
        'nonante ninety',
      ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, (index + 3) * 10])),
    ),
)
