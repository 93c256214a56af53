import { html } from 'hono/html'

/** A page of 20 KB with a table of 40 rows, made by the same JSX as ours, from three values of the database. */
export function fortyRows(found: readonly string[]) {
  return html`<!doctype html>${<Page found={found} />}`
}

function Page({ found }: { found: readonly string[] }) {
  return (
    <html lang="fr">
      <head>
        <title>Y3</title>
      </head>
      <body>
        <table>
          {Array.from({ length: 40 }, (_, row) => (
            <Row row={row} found={found} />
          ))}
        </table>
      </body>
    </html>
  )
}

function Row({ row, found }: { row: number; found: readonly string[] }) {
  return (
    <tr id={`row-${row}`}>
      {found.map((words, column) => (
        <td class="cell" headers={`column-${column}`}>
          <a href={`/rows/${row}/${column}`}>
            <span>{`${words}, with some words as a table of people has them: a place, a state, a day`}</span>
          </a>
        </td>
      ))}
    </tr>
  )
}
