import { type FoldedText, fold } from '#platform/text/folded-text.ts'
import { type Known, type Pattern, type Reason, reasons } from './hidden-words.ts'
import { knownPatterns } from './known-patterns.ts'
import { shapePatterns } from './shape-patterns.ts'

/** Words to hide: from `start` to before `end` of the original text. */
type Span = { start: number; end: number; reason: Reason }

/**
 * Hides names, schools, places, telephones, addresses and links: whole words, whatever their accents, capitals and
 * apostrophes. What it hid once stays as it is: masking twice is masking once. Nothing else of the text changes.
 */
export function mask(text: string, known: Known): string {
  return masking(known)(text)
}

/** `mask` for several texts of one file: what is looked for is written once. */
export function masking(known: Known): (text: string) => string {
  const patterns = patternsOf(known)
  return (text) => hiding(text, patterns).masked
}

/** No text that somebody wrote to be read needs so many. */
const mostLooks = 12

/** Hides what the patterns find, and says how often it looked through the whole text. */
export function hiding(text: string, patterns: readonly Pattern[]): { masked: string; looks: number } {
  let masked = text
  // Hiding one thing may bare another beside it, so until nothing is left.
  for (let looks = 1; looks <= mostLooks; looks++) {
    const spans = spansIn(masked, patterns)
    if (spans.length === 0) return { masked, looks }
    masked = withSpansHidden(masked, spans)
  }
  // It was written against the masking: a look takes time, and nothing of it may stay.
  return { masked: '[masqué]', looks: mostLooks }
}

export function patternsOf(known: Known): readonly Pattern[] {
  return [...shapePatterns, ...knownPatterns(known)]
}

/**
 * What one look finds: no two spans overlap, none touches what is hidden already; in the order of the text. What is found counts as hidden
 * for what stands beside it, so that "@a@b@c" takes one look and not three.
 */
function spansIn(text: string, patterns: readonly Pattern[]): Span[] {
  const folded = fold(text)
  const taken: { start: number; end: number }[] = hiddenAlready(text)
  const found: Span[] = []
  let read = folded.text
  for (const pattern of patterns) {
    const { expression } = pattern
    expression.lastIndex = 0
    for (let match = expression.exec(read); match !== null; match = expression.exec(read)) {
      if (match[0] === '') expression.lastIndex += 1
      const span = spanOf(text, folded, match, pattern)
      if (span === null || taken.some((other) => span.start < other.end && other.start < span.end)) continue
      taken.push(span)
      found.push(span)
      let until = match.index
      while (until < read.length && folded.starts[until]! < span.end) until += 1
      read = read.slice(0, match.index) + sealOf(until - match.index) + read.slice(until)
      expression.lastIndex = until
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** As long as what was hidden, and for what stands beside it like the words in brackets that will stand there. No name has that letter. */
function sealOf(length: number): string {
  return length < 2 ? ']' : `[${'ꙮ'.repeat(length - 2)}]`
}

/** The text as a page shows it: what was hidden is named in the language of whoever reads. */
export function hiddenInWords(masked: string, words: Readonly<Record<Reason, string>>): string {
  return masked.replaceAll(hiddenWords, (_, reason: Reason) => `[${words[reason]}]`)
}

const hiddenWords = new RegExp(`\\[(${reasons.join('|')})\\]`, 'gu')

function hiddenAlready(text: string): { start: number; end: number }[] {
  return [...text.matchAll(hiddenWords)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function spanOf(
  text: string,
  { starts, ends }: FoldedText,
  match: RegExpExecArray,
  { reason, meant }: Pattern,
): Span | null {
  const start = starts[match.index]
  const end = ends[match.index + match[0].length - 1]
  if (start === undefined || end === undefined) return null
  const length = meant === undefined ? end - start : meant(text.slice(start, end))
  return length === 0 ? null : { start, end: start + length, reason }
}

function withSpansHidden(text: string, spans: readonly Span[]): string {
  let written = ''
  let at = 0
  for (const { start, end, reason } of spans) {
    written += `${text.slice(at, start)}[${reason}]`
    at = end
  }
  return written + text.slice(at)
}
