import type { Translated } from '#platform/i18n/language.ts'

/** The first place where a text stops being JSON. Line and column count from 1. */
type JsonFault = { line: number; column: number; message: Translated }

/**
 * Finds the first fault of a text that should be JSON, or undefined. `JSON.parse` names a place only for some faults,
 * says it in English only, and silently keeps the last of two members with the same name: a rule would be lost.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const cursor: Cursor = { text, at: 0 }
  try {
    readValue(cursor, 0)
    if (cursor.at < text.length) throw new Fault(cursor.at, 'nothing more', 'rien de plus')
  } catch (fault) {
    if (fault instanceof Fault) return locate(text, fault)
    throw fault
  }
  return undefined
}

type Cursor = { text: string; at: number }

// Deeper than any programme file; a file made to exhaust the stack stops here.
const deepest = 64
const space = /[ \t\n\r]*/y
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y // oxlint-disable-line no-control-regex
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

function readValue(cursor: Cursor, depth: number): void {
  if (depth > deepest) throw new Fault(cursor.at, 'fewer levels', 'moins de niveaux')
  take(cursor, space)
  const opening = cursor.text[cursor.at]
  if (opening === '{') readMembers(cursor, depth)
  else if (opening === '[') readItems(cursor, depth)
  else if (opening === '"') readString(cursor)
  else if (!take(cursor, scalar)) throw new Fault(cursor.at, 'a value', 'une valeur')
  take(cursor, space)
}

function readMembers(cursor: Cursor, depth: number): void {
  const names = new Set<string>()
  cursor.at += 1
  take(cursor, space)
  if (takeSign(cursor, '}')) return
  do {
    take(cursor, space)
    const at = cursor.at
    const name = readString(cursor)
    if (names.has(name)) throw new Fault(at, `"${name}" only once`, `«\u00a0${name}\u00a0» une seule fois`)
    names.add(name)
    take(cursor, space)
    if (!takeSign(cursor, ':')) throw new Fault(cursor.at, '":"', '«\u00a0:\u00a0»')
    readValue(cursor, depth + 1)
  } while (takeSign(cursor, ','))
  if (!takeSign(cursor, '}')) throw new Fault(cursor.at, '"," or "}"', '«\u00a0,\u00a0» ou «\u00a0}\u00a0»')
}

function readItems(cursor: Cursor, depth: number): void {
  cursor.at += 1
  take(cursor, space)
  if (takeSign(cursor, ']')) return
  do readValue(cursor, depth + 1)
  while (takeSign(cursor, ','))
  if (!takeSign(cursor, ']')) throw new Fault(cursor.at, '"," or "]"', '«\u00a0,\u00a0» ou «\u00a0]\u00a0»')
}

function readString(cursor: Cursor): string {
  const taken = take(cursor, string)
  if (!taken) throw new Fault(cursor.at, 'a text between double quotes', 'un texte entre guillemets droits')
  const text = JSON.parse(taken) as string
  // JSON can write them, a database cannot keep them: the sign NUL, and half of a sign.
  if (text.includes('\0') || !text.isWellFormed())
    throw new Fault(cursor.at - taken.length, 'a text without broken signs', 'un texte sans signe brisé')
  return text
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at
  const taken = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.at += taken.length
  return taken
}

function takeSign(cursor: Cursor, sign: string): boolean {
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at += 1
  return true
}

class Fault extends Error {
  at: number
  wantedInEnglish: string
  wantedInFrench: string
  constructor(at: number, wantedInEnglish: string, wantedInFrench: string) {
    super(wantedInEnglish)
    this.at = at
    this.wantedInEnglish = wantedInEnglish
    this.wantedInFrench = wantedInFrench
  }
}

function locate(text: string, fault: Fault): JsonFault {
  const before = text.slice(0, fault.at).split('\n')
  const line = before.length
  const column = (before.at(-1) ?? '').length + 1
  return {
    line,
    column,
    message: {
      fr: `Ce n’est pas du JSON\u00a0: ligne ${line}, colonne ${column}, il faut ${fault.wantedInFrench}.`,
      en: `This is not JSON: line ${line}, column ${column} needs ${fault.wantedInEnglish}.`,
    },
  }
}
