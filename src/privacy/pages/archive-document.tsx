import { labelled, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { FileDocument } from '#ui/file-document.tsx'
import { type ArchiveTable, readableColumns } from '../archive.ts'
import type { ArchiveWords } from '../messages/archive-fr.ts'

type ArchiveDocumentProps = {
  language: Language
  title: string
  organisation: string
  /** `YYYY-MM-DD`. */
  madeOn: string
  zone: string
  tables: readonly ArchiveTable[]
  words: ArchiveWords
  /** The words of the questions, by key. */
  questions: ReadonlyMap<string, string>
}

/** The readable page of an archive: one section for each kind of thing, one list for each row. */
export function ArchiveDocument(props: ArchiveDocumentProps) {
  const { language, title, organisation, madeOn, tables, words } = props
  return (
    <FileDocument lang={language} title={title}>
      <h1>{title}</h1>
      <p>{`${organisation}, ${plainDay(madeOn, language)}`}</p>
      {tables.map(({ name, rows }) => (
        <section>
          <h2>{words.tables[name] ?? name}</h2>
          {rows.map((row) => (
            <dl>
              {readableColumns(row).map(([column, value]) => (
                <div>
                  <dt>{words.columns[column] ?? column}</dt>
                  <dd>{inWords(column, value, props)}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
    </FileDocument>
  )
}

function inWords(column: string, value: unknown, { words, questions, language, zone }: ArchiveDocumentProps) {
  if (column === 'question_key') return questions.get(String(value)) ?? String(value)
  if (typeof value === 'object') {
    return Object.entries(value ?? {})
      .map(([key, inner]) => labelled(key, String(inner), language))
      .join(', ')
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return plainDay(text, language)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return momentIn(zone, text, language)
  return words.codes[text] ?? text
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
