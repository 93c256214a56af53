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
  return (text) => {
    let masked = text
    // Hiding one thing may bare another beside it, so until nothing is left. Each round hides at least one character more.
    for (let spans = spansIn(masked, patterns); spans.length > 0; spans = spansIn(masked, patterns)) {
      masked = withSpansHidden(masked, spans)
    }
    return masked
  }
}

function patternsOf(known: Known): readonly Pattern[] {
  return [...shapePatterns, ...knownPatterns(known)]
}

/** What one look finds: no two spans overlap, none touches what is hidden already; in the order of the text. */
function spansIn(text: string, patterns: readonly Pattern[]): Span[] {
  const folded = fold(text)
  const taken: { start: number; end: number }[] = hiddenAlready(text)
  const found: Span[] = []
  for (const pattern of patterns) {
    for (const match of folded.text.matchAll(pattern.expression)) {
      const span = spanOf(text, folded, match, pattern)
      if (span === null || taken.some((other) => span.start < other.end && other.start < span.end)) continue
      taken.push(span)
      found.push(span)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
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
