import { clockTime } from '#platform/i18n/format.ts'
import { StepPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/card.tsx'
import { CheckboxField, FieldGroup, Form, TextField } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { RollCallBands } from '#ui/roll-call.tsx'
import { cohortMessages } from '../messages/words.ts'
import { sessionPaths } from '../paths.ts'
import { missesWord, namesOnSheet, type RollCallLine, type SheetLine } from '../roll-call.ts'
import { type Gesture, gestureIn, rollCallFields } from '../roll-call-answers.ts'
import { dayOfYear, hoursOf } from '../session-words.ts'
import { keptUnder } from './kept-under.ts'
import type { RollCallPageProps } from './roll-call-page.tsx'

type RollCallDetailsPageProps = RollCallPageProps & {
  /** She wanted to finish, and a time that nobody can know for her is missing. */
  asksTimes?: boolean
}

/** The second screen: at what time the late ones came, who left before the end, which absence is excused. */
export function RollCallDetailsPage(props: RollCallDetailsPageProps) {
  const { chrome, session, sheet, revision, fields, asksTimes = false, errors = [] } = props
  const { language, organisation } = chrome
  const m = cohortMessages(language).rollCall
  const action = sessionPaths.rollCall(organisation.slug, session.id)
  const who = (gesture: Gesture) =>
    sheet.lines.filter(({ enrolmentId }) => gestureIn(fields, enrolmentId) === gesture)
  const calls = who('absent').filter((line) => isToCall(line, fields)).length
  const gestures = sheet.lines.map(({ enrolmentId }) => rollCallFields.gesture(enrolmentId))
  const carried = Object.fromEntries(gestures.map((name) => [name, fields[name] ?? '']))
  const leaves = errors.some(({ field }) => field.startsWith('left-')) || anyLeft(props)
  return (
    <StepPage
      chrome={chrome}
      overline={m.title(dayOfYear(session.day, language))}
      title={m.detailTitle}
      lead={hoursOf(session, language)}
      errors={errors}
      islands={['roll-call']}
    >
      {asksTimes && <Notice kind="info">{m.asksTimes}</Notice>}
      {calls > 0 && (
        <Notice kind="warning" title={m.notSavedYet(calls)}>
          {m.saveFirst}
        </Notice>
      )}
      <Form action={action} hidden={{ step: 'detail', revision: String(revision), ...carried }}>
        {who('late').length > 0 && (
          <FieldGroup title={m.arrivals}>
            {who('late').map((line) => (
              <TimeField
                {...props}
                line={line}
                label={m.came}
                field={rollCallFields.came(line.enrolmentId)}
              />
            ))}
          </FieldGroup>
        )}
        {who('absent').length > 0 && (
          <FieldGroup title={m.absences}>
            {who('absent').map((line) => (
              <CheckboxField
                name={rollCallFields.excused(line.enrolmentId)}
                label={m.isExcused(nameOf(line, props))}
                checked={fields[rollCallFields.excused(line.enrolmentId)] === 'yes'}
              />
            ))}
          </FieldGroup>
        )}
        {who('present').length > 0 && (
          <Disclosure summary={m.leaving} open={leaves}>
            <p>{m.leavingHint(clockTime(session.endsAt, language))}</p>
            {who('present').map((line) => (
              <TimeField
                {...props}
                line={line}
                label={m.left}
                field={rollCallFields.left(line.enrolmentId)}
                optional
              />
            ))}
          </Disclosure>
        )}
        <roll-call
          session={keptUnder(session, chrome)}
          checks={chrome.navigation.checks}
          data-day={session.day}
        >
          <RollCallBands bands={m.bands} />
          <Stack tight>
            <Button size="main" name="next" value="finish">
              {m.finish}
            </Button>
            <Button kind="discreet" name="next" value="list">
              {m.backToList}
            </Button>
          </Stack>
        </roll-call>
      </Form>
    </StepPage>
  )
}

type TimeFieldProps = RollCallPageProps & {
  line: RollCallLine
  field: string
  label: (name: string) => string
  optional?: boolean
}

function TimeField({ line, field, label, optional, fields, errors = [], ...props }: TimeFieldProps) {
  return (
    <TextField
      name={field}
      label={label(nameOf(line, props))}
      type="time"
      width="half"
      value={fields[field]}
      error={errors.find((error) => error.field === field)?.message}
      optional={optional}
    />
  )
}

function nameOf(line: RollCallLine, { sheet }: Pick<RollCallPageProps, 'sheet'>): string {
  return namesOnSheet(sheet.lines).get(line.enrolmentId)!
}

/** Is her family to be called as soon as this is saved? Not when it is saved already, nor when she is excused. */
function isToCall(line: SheetLine, fields: RollCallPageProps['fields']): boolean {
  const excused = fields[rollCallFields.excused(line.enrolmentId)] === 'yes'
  return line.mark?.status !== 'absent' && !excused && missesWord(line, { status: 'absent' })
}

function anyLeft({ sheet, fields }: RollCallPageProps): boolean {
  return sheet.lines.some(({ enrolmentId }) => (fields[rollCallFields.left(enrolmentId)] ?? '') !== '')
}
