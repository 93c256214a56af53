import { encode } from 'uqr'
import { typeset } from '#platform/pdf/typeset.ts'

/** The diplomas of one promotion, as they are handed out. Every string is already in `language` and formatted. */
export type DiplomaSheet = {
  language: 'fr' | 'en'
  /** Who issues it: printed at the top. */
  organisation: string
  /** 'JUMP IN TECH' */
  programme: string
  /** 'Promotion de Creil, juillet 2027' */
  promotion: string
  /** Sentences from the programme file, already filled, read on after each name: 'a suivi un mois d’initiation...' */
  wording: string[]
  /** In calling order. */
  diplomas: Diploma[]
  /** 'Beauvais' */
  place: string
  /** What it is not, from the programme file: 'Attestation de l’association. Ce n’est pas un diplôme d’État.' */
  notice: string
  /** The phases of the programme, one to five, drawn under the wording; without them the drawing has no words. */
  frise?: { name: string; blocks: { title: string; shape: 'brick' | 'pill' }[] }[]
  /** Address that confirms a diploma, without its number: 'https://exemple.org/v'. Without it, no QR code. */
  verifyAt?: string
  /** Prints "Spécimen, données de démonstration" on every page. */
  demonstration: boolean
}

export type Diploma = {
  /** Null: our fonts cannot draw it, and it is written by hand on a line. */
  name: string | null
  /** '102 heures sur 104': set in bold where the sentences say it, else added after them. */
  hours: string
  /** 'RC-27-0412' */
  number: string
  /** '30 juillet 2027' */
  date: string
  /** One to four: the host first, then the association. Signed by hand, above the name. */
  signatures: { name: string; role: string; organisation: string }[]
  /** One more sentence, hers alone: what she made and showed. */
  sentence?: string
}

/**
 * One tagged PDF of A4 landscape pages, one per diploma, in calling order; each name is a bookmark.
 * A page before them says which are to be written by hand, when there are some.
 * Throws RangeError without a diploma or with a number of signatures or phases that a page cannot hold, and what `typeset` throws.
 */
export function renderDiplomas(sheet: DiplomaSheet): Promise<Uint8Array> {
  between(1, Number.POSITIVE_INFINITY, sheet.diplomas, 'diplomas')
  for (const { signatures } of sheet.diplomas) between(1, 4, signatures, 'signatures')
  if (sheet.frise) between(1, 5, sheet.frise, 'phases')
  const words = wordsIn[sheet.language](sheet)
  const numbers = sheet.diplomas.filter(({ name }) => name === null).map(({ number }) => number)
  const diplomas = sheet.diplomas.map((diploma) => ({
    ...diploma,
    text: textOf(diploma, sheet.wording),
    issued: issuedIn[sheet.language](sheet, diploma),
    code: sheet.verifyAt ? verificationCode(sheet.verifyAt, diploma.number) : null,
  }))
  return typeset(
    new URL('./diplomas.typ', import.meta.url),
    { ...sheet, frise: sheet.frise ?? null, words, diplomas, numbers },
    { title: `${words.title}, ${sheet.promotion}`, language: sheet.language },
  )
}

const wordsIn = {
  fr: ({ programme, verifyAt }: DiplomaSheet) => ({
    title: `Diplômes ${programme}`,
    diploma: `Diplôme ${programme}`,
    demonstration: 'Spécimen, données de démonstration',
    next: 'La suite lui appartient',
    verify: verifyAt ? `Vérifier\u00a0: ${shown(verifyAt)}` : null,
    code: 'Code QR qui mène à la page de vérification du diplôme',
    number: 'N°',
    byHand: 'Avant la remise\u00a0: des noms à écrire à la main',
    byHandWhy:
      'Ces noms ont des lettres que nos polices n’ont pas. Leur diplôme est complet, avec une ligne vide à la place du nom. La page «\u00a0Diplômes\u00a0» dit à qui est chaque numéro. Demandez-lui comment son nom s’écrit.',
  }),
  en: ({ programme, verifyAt }: DiplomaSheet) => ({
    title: `${programme} diplomas`,
    diploma: `${programme} diploma`,
    demonstration: 'Specimen, demonstration data',
    next: 'What comes next is hers',
    verify: verifyAt ? `Verify: ${shown(verifyAt)}` : null,
    code: 'QR code that leads to the page where this diploma is verified',
    number: 'No.',
    byHand: 'Before you hand them out: names to write by hand',
    byHandWhy:
      'These names have letters that our fonts do not have. The diploma is complete, with an empty line in place of the name. The page “Diplomas” says whose number it is. Ask her how her name is written.',
  }),
}

const issuedIn = {
  fr: ({ place, notice }: DiplomaSheet, { date }: Diploma) => `${place}, le ${date}. ${notice}`,
  en: ({ place, notice }: DiplomaSheet, { date }: Diploma) => `${place}, ${date}. ${notice}`,
}

/** What is read after her name. Her hours are said once: by the sentences, or after them. */
function textOf({ hours, sentence }: Diploma, wording: string[]): string {
  const sentences = [...wording, ...(sentence ? [sentence] : [])].join(' ')
  return sentences.includes(hours) ? sentences : `${sentences} ${hours}.`
}

function shown(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** Rows of dark (1) and light (0) squares, drawn by the template; error correction M stands a fold in the paper. */
function verificationCode(verifyAt: string, number: string): string[] {
  const { data } = encode(`${verifyAt}/${encodeURIComponent(number)}`, { ecc: 'M', border: 0 })
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''))
}

function between(least: number, most: number, things: unknown[], name: string) {
  if (things.length < least || things.length > most) {
    throw new RangeError(`${name}: ${things.length}, expected ${least} to ${most}`)
  }
}
