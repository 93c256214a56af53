import { count } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { BoardFile, Order } from '../board.ts'
import type { Selection, Standing } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

type BoardTableProps = {
  chrome: Chrome
  files: BoardFile[]
  selection: Selection
  levelName: (key: string) => string
  sort: Order
  href: (sort: Order) => string
}

/** One line a file: a number, the marks of each reader, how far apart they are, where it stands. */
export function BoardTable({ chrome, files, selection, levelName, sort, href }: BoardTableProps) {
  const { language, organisation } = chrome
  const m = selectionMessages(language).board
  const sorted = (order: Order): Pick<Column<BoardFile>, 'sortHref' | 'sorted'> => ({
    sortHref: href(order),
    ...(sort === order && {
      sorted: order === 'number' || order === 'readings' ? 'ascending' : 'descending',
    }),
  })
  return (
    <Table<BoardFile>
      caption={m.title}
      hiddenCaption
      rows={files}
      columns={[
        {
          header: m.columns.file,
          rowHeader: true,
          ...sorted('number'),
          cell: ({ id, number }) => <a href={boardPaths.file(organisation.slug, id)}>{number}</a>,
        },
        {
          header: m.columns.readings,
          ...sorted('readings'),
          cell: ({ readings }) => m.readingsOf(readings, selection.readersPerApplication),
        },
        {
          header: m.columns.marks,
          cell: (file) => <FileMarks file={file} selection={selection} later={m.marksLater} />,
        },
        {
          header: m.columns.spread,
          align: 'end',
          ...sorted('spread'),
          cell: ({ spread }) => (spread === null ? '' : count(spread, language)),
        },
        {
          header: m.columns.age,
          align: 'end',
          ...sorted('age'),
          cell: ({ age }) => (age === null ? m.unknown : count(age, language)),
        },
        {
          header: m.columns.level,
          cell: ({ schoolLevel }) => (schoolLevel === null ? m.unknown : levelName(schoolLevel)),
        },
        {
          header: m.columns.decision,
          cell: ({ standing, toDiscuss, spread }) =>
            standing === 'undecided' && toDiscuss ? (
              <Tag tone="error" icon="message-circle">
                {m.toDiscuss(spread!)}
              </Tag>
            ) : (
              <Tag tone={tones[standing]}>{m.standings[standing]}</Tag>
            ),
        },
      ]}
      empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
    />
  )
}

type FileMarksProps = { file: BoardFile; selection: Selection; later: string }

/** "Jeanne O. 3, 2": one mark for each criterion, in their order. */
function FileMarks({ file, selection, later }: FileMarksProps) {
  if (file.reviews.length === 0) return <>{file.readings > 0 ? later : ''}</>
  return (
    <ul>
      {file.reviews.map(({ reader, marks }) => (
        <li>{`${reader} ${selection.criteria.map(({ key }) => marks[key] ?? '–').join(', ')}`}</li>
      ))}
    </ul>
  )
}

const tones: Record<Standing, Tone> = {
  undecided: 'violet',
  offered: 'mint',
  waiting: 'saffron',
  declined: 'neutral',
  over: 'neutral',
}
