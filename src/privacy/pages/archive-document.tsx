import { plainDay } from '#platform/i18n/format.ts'
import { FileDocument } from '#ui/file-document.tsx'
import { readableColumns } from '../archive.ts'
import { type ArchiveReading, valueInWords } from '../archive-in-words.ts'

type ArchiveDocumentProps = {
  title: string
  organisation: string
  /** `YYYY-MM-DD`. */
  madeOn: string
  reading: ArchiveReading
}

/** The readable page of an archive: one section for each kind of thing, one list for each row. */
export function ArchiveDocument({ title, organisation, madeOn, reading }: ArchiveDocumentProps) {
  const { language, tables, words } = reading
  return (
    <FileDocument lang={language} title={title}>
      <h1>{title}</h1>
      <p>{`${organisation}, ${plainDay(madeOn, language)}`}</p>
      {tables.map(({ name: table, rows }) => (
        <section>
          <h2>{words.tables[table] ?? table}</h2>
          {rows.map((row) => (
            <dl>
              {readableColumns(row).map((column) => (
                <div>
                  <dt>{words.columns[column] ?? column}</dt>
                  <dd>{valueInWords({ table, row, column }, reading)}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
    </FileDocument>
  )
}
