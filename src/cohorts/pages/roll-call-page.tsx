import type { FieldError } from '#platform/http/form.ts'
import { clockTime } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { RollCall, RollCallBands, RollCallRow, RollCallStrip, RollCallTotals } from '#ui/roll-call.tsx'
import { LineList } from '#ui/task-list.tsx'
import { readTime } from '../attendance.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths, sessionPaths } from '../paths.ts'
import { namesOnSheet, type SheetLine } from '../roll-call.ts'
import { type Gesture, gestureIn, rollCallFields } from '../roll-call-answers.ts'
import type { Sheet } from '../roll-call-queries.ts'
import type { SessionView } from '../session-queries.ts'
import { dayOfYear, hoursOf } from '../session-words.ts'
import { HeldBackNotice, papersInWords, type Waiting } from './held-back-notice.tsx'
import { keptUnder } from './kept-under.ts'

export type RollCallPageProps = {
  chrome: Chrome
  session: SessionView
  sheet: Sheet
  /** How often the sheet had been written when she began. */
  revision: number
  /** What was answered until now. */
  fields: Readonly<Record<string, string>>
  /** Who may not start yet, and whom to call about it. */
  waiting: Waiting
  now: Date
  /** The page shows the sheet as it is written: what this phone kept since is newer. */
  begins?: boolean
  errors?: FieldError[]
  /** Why no roll call is taken now. */
  refusal?: string | undefined
  /** Before the session: from when on the roll call is ended. */
  endsFrom?: string | undefined
}

/** The roll call on a phone: one gesture for each girl, one button at the end. */
export function RollCallPage(props: RollCallPageProps) {
  const { chrome, session, sheet, refusal, endsFrom, errors = [] } = props
  const { language, organisation } = chrome
  const m = cohortMessages(language).rollCall
  return (
    <StepPage
      chrome={chrome}
      title={m.title(dayOfYear(session.day, language))}
      lead={m.lead(session.cohort.place, hoursOf(session, language))}
      compact
      backHref={cohortPaths.one(organisation.slug, session.cohort.id)}
      errors={errors}
      islands={['roll-call']}
    >
      {refusal !== undefined && <Notice kind="warning">{refusal}</Notice>}
      {refusal === undefined && endsFrom !== undefined && <Notice kind="info">{endsFrom}</Notice>}
      <HeldBackNotice {...props} />
      {refusal !== undefined && session.state !== 'cancelled' && <Names sheet={sheet} title={m.onSheet} />}
      {refusal === undefined && sheet.lines.length === 0 && <Notice kind="info">{m.empty}</Notice>}
      {refusal === undefined && sheet.lines.length > 0 && <SheetForm {...props} />}
    </StepPage>
  )
}

/** Who will be called, while nobody is called yet or any more. */
function Names({ sheet: { lines }, title }: { sheet: Sheet; title: string }) {
  if (lines.length === 0) return null
  const names = namesOnSheet(lines)
  return (
    <Card title={title}>
      <LineList lines={lines.map(({ enrolmentId }) => ({ title: names.get(enrolmentId)! }))} />
    </Card>
  )
}

function SheetForm(props: RollCallPageProps) {
  const { chrome, session, sheet, waiting, revision, fields, now, begins } = props
  const { language, organisation } = chrome
  const m = cohortMessages(language).rollCall
  const names = namesOnSheet(sheet.lines)
  const gestures = sheet.lines.map(({ enrolmentId }) => gestureIn(fields, enrolmentId) ?? undefined)
  const totals = totalsOf(gestures, language)
  return (
    <Form
      action={sessionPaths.rollCall(organisation.slug, session.id)}
      hidden={{ step: 'call', revision: String(revision), ...detailsIn(fields, sheet) }}
    >
      <roll-call
        session={keptUnder(session, chrome)}
        checks={chrome.navigation.checks}
        restores={begins}
        words={JSON.stringify(wordsOf(language))}
        came={m.cameAt(clockTime('23:59', language))}
        data-now={now.toISOString()}
        data-zone={session.zone}
        data-day={session.day}
        data-starts={session.startsAt}
        data-ends={session.endsAt}
      >
        <RollCallBands bands={m.bands} />
        <Stack tight>
          <RollCallStrip
            answers={gestures}
            label={totals.map(({ count, word }) => `${count} ${word}`).join(', ')}
          />
          <p>{m.how.map((words, at) => (at % 2 === 1 ? <strong>{words}</strong> : words))}</p>
          <RollCall>
            {sheet.lines.map((line) => (
              <RollCallRow
                name={rollCallFields.gesture(line.enrolmentId)}
                person={names.get(line.enrolmentId)!}
                answer={gestureIn(fields, line.enrolmentId) ?? undefined}
                notes={{
                  ...notesOn(fields, line, language),
                  ...missingOf(waiting, line.enrolmentId, language),
                }}
                words={m.words}
              />
            ))}
          </RollCall>
          <RollCallTotals
            totals={totals}
            action={
              <>
                <Button size="main" name="next" value="finish">
                  {m.finish}
                </Button>
                <Button kind="discreet" name="next" value="detail">
                  {m.detail}
                </Button>
              </>
            }
          />
        </Stack>
      </roll-call>
    </Form>
  )
}

/** Times and excuses written already travel along, so that the first screen loses nothing. */
function detailsIn(fields: Readonly<Record<string, string>>, { lines }: Sheet): Record<string, string> {
  const names = lines.flatMap(({ enrolmentId: id }) => [
    rollCallFields.came(id),
    rollCallFields.left(id),
    rollCallFields.excused(id),
  ])
  return Object.fromEntries(names.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])))
}

function totalsOf(gestures: readonly (Gesture | undefined)[], language: Chrome['language']) {
  const { totals } = cohortMessages(language).rollCall
  const count = (wanted: Gesture | undefined) => gestures.filter((gesture) => gesture === wanted).length
  const [present, late, absent] = [count('present'), count('late'), count('absent')]
  return [
    { count: present, word: totals.present(present) },
    { count: late, word: totals.late(late) },
    { count: absent, word: totals.absent(absent) },
    { count: count(undefined), word: totals.unanswered, remaining: true },
  ]
}

/** The words of the counts for one and for several, in the order of the counts, for the island. */
function wordsOf(language: Chrome['language']): [string, string][] {
  const { present, late, absent, unanswered } = cohortMessages(language).rollCall.totals
  return [
    [present(1), present(2)],
    [late(1), late(2)],
    [absent(1), absent(2)],
    [unanswered, unanswered],
  ]
}

/** Under her name: when she came, when she left, that she is excused, gave up her place, that somebody calls her family, or has reached it. */
function notesOn(
  fields: Readonly<Record<string, string>>,
  { enrolmentId: id, isMinor, gaveUp, hasWord, familyReached }: SheetLine,
  language: Chrome['language'],
): Partial<Record<Gesture | 'unanswered', string>> {
  const m = cohortMessages(language).rollCall
  const [came, left] = [fields[rollCallFields.came(id)], fields[rollCallFields.left(id)]]
  const excused = fields[rollCallFields.excused(id)] === 'yes'
  return {
    ...(gaveUp ? { unanswered: m.gaveUp, present: m.gaveUp, late: m.gaveUp } : {}),
    ...(came ? { late: m.cameAt(timeAsTyped(came, language)) } : {}),
    ...(left ? { present: m.leftAt(timeAsTyped(left, language)) } : {}),
    ...(excused
      ? { absent: m.excused }
      : isMinor && !hasWord
        ? { absent: familyReached ? m.familyReached : m.toCall }
        : gaveUp
          ? { absent: m.gaveUp }
          : {}),
  }
}

/** A browser without a field for times sends what was typed: "vers dix" stays as it is, to be corrected. */
function timeAsTyped(typed: string, language: Chrome['language']): string {
  const time = readTime(typed)
  return time === null ? typed : clockTime(time, language)
}

/** Under her name, unless she is absent: the papers without which she cannot start. */
function missingOf(
  { heldBack }: Waiting,
  id: string,
  language: Chrome['language'],
): Partial<Record<Gesture | 'unanswered', string>> {
  const hers = heldBack.find(({ enrolmentId }) => enrolmentId === id)
  if (hers === undefined) return {}
  const words = cohortMessages(language).rollCall.missingPapers(papersInWords(hers, language))
  return { unanswered: words, present: words, late: words }
}
