import { count } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { BoardFile, BoardReview } from '../board.ts'
import type { Selection, Standing } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'

/** One line a file: a number, the marks of each reader, how far apart they are, where it stands. */
export function BoardTable({ chrome, list }: { chrome: Chrome; list: ShownList<BoardFile> }) {
  const m = selectionMessages(chrome.language).board
  return (
    <ListTable
      caption={m.title}
      hiddenCaption
      list={list}
      wordless
      empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
    />
  )
}

type Reading = { selection: Selection; levelName: (key: string) => string }

/** What the board sees of a file, on the page and in the file that it takes away: never a name. */
export function boardColumns(
  { language, organisation }: Chrome,
  { selection, levelName }: Reading,
): Column<BoardFile>[] {
  const m = selectionMessages(language).board
  return [
    {
      key: 'number',
      header: m.columns.file,
      rowHeader: true,
      whole: true,
      value: ({ number }) => number,
      cell: ({ id, number }) => <a href={boardPaths.file(organisation.slug, id)}>{number}</a>,
    },
    {
      key: 'readings',
      header: m.columns.readings,
      value: ({ readings }) => readings,
      cell: ({ readings }) => m.readingsOf(readings, selection.readersPerApplication),
    },
    {
      // On a phone each card says its columns: the criteria stand beside her marks there too.
      header: m.columns.marks(selection.criteria.map(({ label }) => label[language]).join(' · ')),
      value: (file) => file.reviews.map((review) => marksOf(review, selection)).join(' / '),
      cell: (file) => <FileMarks file={file} selection={selection} later={m.marksLater} />,
    },
    {
      key: 'spread',
      header: m.columns.spread,
      align: 'end',
      value: ({ spread }) => spread,
      cell: ({ spread }) => (spread === null ? '' : count(spread, language)),
    },
    {
      key: 'age',
      header: m.columns.age,
      align: 'end',
      value: ({ age }) => age,
      cell: ({ age }) => (age === null ? m.unknown : count(age, language)),
    },
    {
      key: 'level',
      header: m.columns.level,
      value: ({ schoolLevel }) => (schoolLevel === null ? m.unknown : levelName(schoolLevel)),
    },
    {
      key: 'decision',
      header: m.columns.decision,
      value: ({ standing }) => m.standings[standing],
      cell: ({ standing, toDiscuss, spread }) =>
        standing === 'undecided' && toDiscuss ? (
          <Tag tone="error" icon="message-circle">
            {m.toDiscuss(spread!)}
          </Tag>
        ) : (
          <Tag tone={tones[standing]}>{m.standings[standing]}</Tag>
        ),
    },
  ]
}

type FileMarksProps = { file: BoardFile; selection: Selection; later: string }

/** "Jeanne O. 3, 2": one mark for each criterion, in their order. */
function FileMarks({ file, selection, later }: FileMarksProps) {
  if (file.reviews.length === 0) return <>{file.readings > 0 ? later : ''}</>
  return (
    <ul>
      {file.reviews.map((review) => (
        <li>{marksOf(review, selection)}</li>
      ))}
    </ul>
  )
}

function marksOf({ reader, marks }: BoardReview, { criteria }: Selection): string {
  return `${reader} ${criteria.map(({ key }) => marks[key] ?? '–').join(', ')}`
}

const tones: Record<Standing, Tone> = {
  undecided: 'violet',
  offered: 'mint',
  waiting: 'saffron',
  declined: 'neutral',
  over: 'neutral',
}
