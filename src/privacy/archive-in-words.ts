import { labelled, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeWords } from '#src/programmes/index.ts'
import type { ArchiveTable, ColumnTime } from './archive.ts'
import type { ArchiveWords } from './messages/archive-fr.ts'

type Row = Record<string, unknown>

/** What the values of rows are called for whoever reads them. */
export type ArchiveReading = {
  language: Language
  /** Of the organisation: its instants are told in it. */
  zone: string
  words: ArchiveWords
  /** What an action of the log is called: "a lu la candidature". */
  deed: (action: string) => string
  /** By version, the oldest first. */
  programmes: ReadonlyMap<string, ProgrammeWords>
  tables: readonly ArchiveTable[]
  /** Hers, to say in texts that were put to her about herself. */
  firstName: string
}

/** One value of a row as people read it: never a key, a code or a placeholder. */
export function valueInWords(
  { table, row, column }: { table: string; row: Row; column: string },
  reading: ArchiveReading,
): string {
  const value = row[column]
  const { language, zone, words, deed } = reading
  if (typeof value === 'object') return partsInWords(value, programmeOf(row, reading), language)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const keys = keysIn({ table, row, column }, programmeOf(row, reading))
  if (keys !== undefined)
    return text
      .split(',')
      .map((key) => keys.get(key) ?? key)
      .join(', ')
  if (column === 'action') return deed(text)
  if (column === 'did') return words.work[text] ?? text
  if (column === 'text')
    return text.replaceAll('{firstName}', row.about_id ? reading.firstName : words.own.child!)
  const time = timeOf({ table, row, column }, reading)
  if (time === 'day') return plainDay(text, language)
  if (time === 'instant') return momentIn(zone, text, language)
  if (time === 'hour') return text.slice(0, 5)
  return words.codes[text] ?? text
}

/** What the database, or the question, says that a value is. What she typed herself may look like a day, and is none. */
function timeOf(
  { table, row, column }: { table: string; row: Row; column: string },
  reading: ArchiveReading,
): ColumnTime | undefined {
  const isAnswer = table === 'application_answers' && column === 'value'
  if (isAnswer && programmeOf(row, reading)?.days.has(String(row.question_key))) return 'day'
  return reading.tables.find(({ name }) => name === table)?.times[column]
}

/** The words of the programme for a column that holds its keys; undefined for any other. */
function keysIn(
  { table, row, column }: { table: string; row: Row; column: string },
  programme: ProgrammeWords | undefined,
): ReadonlyMap<string, string> | undefined {
  if (programme === undefined) return undefined
  if (column === 'question_key') return programme.questions
  if (column === 'value') return programme.choices.get(String(row.question_key))
  if (column === 'diet') return programme.diets
  if (column === 'paper') return programme.papers
  if (column === 'door') return programme.doors
  return table === 'vetting_checks' && column === 'kind' ? programme.checks : undefined
}

/** The version under which she applied, or else the newest: of the row, or of her application or place that it hangs on. */
function programmeOf(row: Row, { programmes, tables }: ArchiveReading): ProgrammeWords | undefined {
  const above = (table: string, id: unknown) =>
    tables.find(({ name }) => name === table)?.rows.find((it) => it.id === id)
  const enrolment = above('enrolments', row.enrolment_id)
  const application = above('applications', row.application_id ?? enrolment?.application_id)
  const version =
    row.programme_version_id ?? application?.programme_version_id ?? enrolment?.programme_version_id
  return programmes.get(String(version)) ?? [...programmes.values()].at(-1)
}

/** A name in two languages, a list of signatures, or marks by criterion. */
function partsInWords(
  value: object | null,
  programme: ProgrammeWords | undefined,
  language: Language,
): string {
  if (Array.isArray(value))
    return value
      .map((it) =>
        Object.values(it as object)
          .filter(Boolean)
          .join(', '),
      )
      .join('\u00a0; ')
  const parts = (value ?? {}) as Record<string, unknown>
  if (typeof parts[language] === 'string') return parts[language]
  return Object.entries(parts)
    .map(([key, inner]) => labelled(programme?.criteria.get(key) ?? key, String(inner), language))
    .join(', ')
}

/** "14 mars 2027 18:42". */
function momentIn(zone: string, instant: string, language: Language): string {
  const at = new Date(instant)
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at)
}
