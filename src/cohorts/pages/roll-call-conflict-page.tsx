import { clockTime } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Prose, Stack } from '#ui/layout.tsx'
import { RollCallBands } from '#ui/roll-call.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type Mark, sameMark } from '../attendance.ts'
import { cohortMessages } from '../messages/words.ts'
import { sessionPaths } from '../paths.ts'
import { type Marks, namesOnSheet } from '../roll-call.ts'
import type { Sheet } from '../roll-call-queries.ts'
import type { SessionView } from '../session-queries.ts'
import { dayOfYear } from '../session-words.ts'
import { keptUnder } from './kept-under.ts'

type RollCallConflictPageProps = {
  chrome: Chrome
  session: SessionView
  /** The sheet as somebody else left it. */
  sheet: Sheet
  /** What she had answered herself. */
  marks: Marks
  fields: Readonly<Record<string, string>>
}

/** Two people took one roll call: both versions side by side, and a person chooses. */
export function RollCallConflictPage({ chrome, session, sheet, marks, fields }: RollCallConflictPageProps) {
  const { language, organisation } = chrome
  const m = cohortMessages(language).rollCall
  const names = namesOnSheet(sheet.lines)
  const action = sessionPaths.rollCall(organisation.slug, session.id)
  const differs = ({ enrolmentId, mark }: Sheet['lines'][number]) => {
    const mine = marks.get(enrolmentId)
    return mine === undefined || mark === null ? mine !== mark : !sameMark(mine, mark)
  }
  return (
    <StaffPage
      chrome={chrome}
      overline={m.title(dayOfYear(session.day, language))}
      title={m.conflict.title}
      islands={['roll-call']}
    >
      <Stack>
        <Prose>
          <p>{m.conflict.lead(sheet.recordedBy ?? m.conflict.somebody)}</p>
        </Prose>
        <Table
          caption={m.conflict.title}
          hiddenCaption
          rows={sheet.lines}
          selected={differs}
          empty={null}
          columns={[
            { header: m.conflict.name, rowHeader: true, cell: ({ enrolmentId }) => names.get(enrolmentId) },
            {
              header: m.conflict.yours,
              cell: ({ enrolmentId }) => markWords(marks.get(enrolmentId), language),
            },
            { header: m.conflict.theirs, cell: ({ mark }) => markWords(mark ?? undefined, language) },
            {
              header: m.conflict.differs,
              cell: (line) =>
                differs(line) && (
                  <Tag tone="saffron" icon="triangle-alert">
                    {m.conflict.isDifferent}
                  </Tag>
                ),
            },
          ]}
        />
        <Form
          action={action}
          hidden={{ ...fields, step: 'detail', next: 'finish', revision: String(sheet.revision) }}
        >
          <roll-call
            session={keptUnder(session, chrome)}
            checks={chrome.navigation.checks}
            data-day={session.day}
          >
            <RollCallBands bands={m.bands} />
            <Actions>
              <LinkButton href={action}>{m.conflict.keepTheirs}</LinkButton>
              <Button kind="secondary">{m.conflict.keepYours}</Button>
            </Actions>
          </roll-call>
        </Form>
      </Stack>
    </StaffPage>
  )
}

function markWords(mark: Mark | undefined, language: Chrome['language']): string {
  const m = cohortMessages(language).rollCall
  switch (mark?.status) {
    case 'present':
      return m.words.present
    case 'absent':
      return m.words.absent
    case 'excused':
      return m.excused
    case 'late':
      return m.cameAt(clockTime(mark.at, language))
    case 'left early':
      return m.leftAt(clockTime(mark.at, language))
    default:
      return m.unanswered
  }
}
