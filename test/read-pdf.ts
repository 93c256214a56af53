import { inflateSync } from 'node:zlib'

/** What our tests ask of a PDF: what a reader, a screen reader and a print shop would see. */
export type ReadPdf = {
  title: string
  language: string
  tagged: boolean
  /** Part of PDF/UA announced in the metadata: '1'. */
  accessibilityPart: string | undefined
  /** Family and style of every font, subset prefix removed: 'BricolageGrotesque-Bold'. */
  fonts: string[]
  /** Fonts named but not embedded. */
  missingFonts: string[]
  /**
   * Words of each page in the order drawn, pieces joined by nothing: a wrapped line keeps its space.
   * Unbreakable spaces read as spaces, since both are one glyph in our fonts.
   */
  pages: string[]
  /** How many elements of each kind the structure tree holds: { H1: 16, P: 320 }. */
  structure: Record<string, number>
}

/**
 * Reads a PDF as Typst writes it: objects in the clear, streams deflated, text by glyph with a ToUnicode map.
 * It is no general reader; it spares the tests a tool that a contributor may not have.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const source = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) {
    objects.set(number, body)
  }
  const all = [...objects.values()]
  const metadata = Buffer.from(
    all.find((body) => body.includes('/Type /Metadata')) ?? '',
    'latin1',
  ).toString()
  const catalog = all.find((body) => body.includes('/Type /Catalog')) ?? ''
  const baseFonts = all.flatMap((body) => body.match(/\/BaseFont \/(\S+)/)?.[1] ?? [])
  const embedded = all.flatMap((body) =>
    /\/FontFile[23]? /.test(body) ? (body.match(/\/FontName \/(\S+)/)?.[1] ?? []) : [],
  )
  return {
    title: metadata.match(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s)?.[1] ?? '',
    language: catalog.match(/\/Lang \((.*?)\)/)?.[1] ?? '',
    tagged: /\/MarkInfo <<[^>]*\/Marked true/.test(catalog) && /\/StructTreeRoot \d+ 0 R/.test(catalog),
    accessibilityPart: metadata.match(/<pdfuaid:part>(\d)/)?.[1],
    fonts: [...new Set(baseFonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort(),
    missingFonts: baseFonts.filter((name) => !embedded.includes(name)),
    pages: all.filter((body) => body.includes('/Type /Page\n')).map((page) => textOf(page, objects)),
    structure: countOf(all.flatMap((body) => body.match(/\/Type \/StructElem\n\s*\/S \/(\w+)/)?.[1] ?? [])),
  }
}

function countOf(kinds: string[]): Record<string, number> {
  return Object.fromEntries(
    [...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]),
  )
}

function textOf(page: string, objects: Map<string, string>): string {
  const letters = new Map<string, Map<number, string>>()
  for (const [, name = '', font = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const map = objects.get(font)?.match(/\/ToUnicode (\d+)/)?.[1] ?? ''
    letters.set(name, lettersOf(objects.get(map) ?? ''))
  }
  const contents = streamOf(objects.get(page.match(/\/Contents (\d+)/)?.[1] ?? '') ?? '')
  let font = new Map<number, string>()
  let text = ''
  // A language is a string too, and no text.
  const operators = /\/Lang \([\w-]+\)|\/(f\d+) [\d.]+ Tf|\/ActualText <FEFF(\w*)>[\s\S]*?EMC|\(/g
  for (let found = operators.exec(contents); found; found = operators.exec(contents)) {
    const [, name, actualText] = found
    if (name) {
      font = letters.get(name) ?? font
    } else if (actualText !== undefined) {
      text += fromUtf16(actualText)
    } else if (found[0] === '(') {
      const end = endOfString(contents, operators.lastIndex)
      const glyphs = glyphsOf(contents.slice(operators.lastIndex, end))
      text += glyphs.map((glyph) => font.get(glyph) ?? '?').join('')
      operators.lastIndex = end + 1
    }
  }
  return text.replaceAll(/[\u00a0\u202f]/g, ' ')
}

/** Where the literal string that begins at `start` closes: parentheses inside it may come in pairs, unescaped. */
function endOfString(contents: string, start: number): number {
  let depth = 1
  let index = start
  for (; depth > 0; index++) {
    const character = contents[index]
    if (character === '\\') index++
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === undefined) throw new Error('a string is not closed')
  }
  return index - 1
}

/** `<0001> <0052>` in a list of single glyphs; a glyph may stand for several UTF-16 units. */
function lettersOf(map: string): Map<number, string> {
  const lists = [...map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)].map(([, list]) => list).join('\n')
  return new Map(
    [...lists.matchAll(/<(\w+)> <(\w+)>/g)].map(([, glyph = '', units = '']) => [
      Number.parseInt(glyph, 16),
      fromUtf16(units),
    ]),
  )
}

function fromUtf16(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').swap16().toString('utf16le')
}

function streamOf(body: string): string {
  const stream = body.slice(body.indexOf('stream\n') + 'stream\n'.length, body.lastIndexOf('\nendstream'))
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Two bytes a glyph, in a PDF literal string. */
function glyphsOf(string: string): number[] {
  const raw = string.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
  return Array.from(
    { length: raw.length / 2 },
    (_, index) => raw.charCodeAt(2 * index) * 256 + raw.charCodeAt(2 * index + 1),
  )
}
