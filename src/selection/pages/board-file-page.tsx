import { dayIn } from '#platform/clock/clock.ts'
import { instantIn, plainDay } from '#platform/i18n/format.ts'
import { awaitsDecision, mayBeOfferedAgain } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Columns, Section, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Tag } from '#ui/tag.tsx'
import type { BoardFile, DecisionView } from '../board.ts'
import type { Approval } from '../board-queries.ts'
import { ratedQuestions } from '../file.ts'
import { hiddenInWords } from '../masking.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'
import { type BoardFilePageProps, DecisionForm } from './decision-form.tsx'
import { TextCards } from './written-text.tsx'

/** One file before the board: masked texts, what readers noted, the decision. Her name shows once it is taken. */
export function BoardFilePage(props: BoardFilePageProps) {
  const { chrome, place, file, errors = [] } = props
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const m = words.one
  const texts = ratedQuestions(place.programme.selection).map((question) => ({
    question,
    body: hiddenInWords(place.bodies[question] ?? '', words.hidden),
  }))
  return (
    <StaffPage
      chrome={chrome}
      overline={words.board.title}
      title={words.file(file.number)}
      errors={errors}
      actions={
        <LinkButton
          kind="secondary"
          icon="arrow-left"
          href={boardPaths.page(organisation.slug, {
            campaign: place.campaignId,
            site: place.siteId ?? undefined,
          })}
        >
          {m.back}
        </LinkButton>
      }
    >
      <Columns
        side={
          <>
            {file.decision !== null && (
              <DecisionCard chrome={chrome} file={file} decision={file.decision} approved={place.approved} />
            )}
            {file.decision !== null && <EarlierDecisions chrome={chrome} decisions={place.earlier} />}
            {(awaitsDecision(file.state) || file.untold || mayBeOfferedAgain(file.state)) &&
              (place.knowsHer ? <Notice kind="info">{m.knowsHer}</Notice> : <DecisionForm {...props} />)}
          </>
        }
      >
        <Section title={m.texts}>
          {file.masked ? (
            <Stack>
              <TextCards texts={texts} asked={place.programme} language={language} none={words.noText} />
            </Stack>
          ) : (
            <Notice kind="info">{m.notMasked}</Notice>
          )}
        </Section>
        <Readings {...props} />
      </Columns>
    </StaffPage>
  )
}

function Readings({ chrome, place, file }: BoardFilePageProps) {
  const { language } = chrome
  const words = selectionMessages(language)
  const { selection } = place.programme
  return (
    <Section title={words.one.readings}>
      <Stack tight>
        {file.toDiscuss && (
          <p>
            <Tag tone="error" icon="message-circle">
              {words.board.toDiscuss(file.spread!)}
            </Tag>
          </p>
        )}
        {file.reviews.length === 0 && (
          <Small>
            {file.readings === 0
              ? words.one.noReading
              : words.one.marksLater(file.readings, selection.readersPerApplication)}
          </Small>
        )}
        {file.reviews.map(({ reader, marks, sentence }) => (
          <Card title={reader} level={3}>
            <DescriptionList
              kind="plain"
              rows={selection.criteria.map(({ key, label, anchors }) => ({
                term: label[language],
                value: `${marks[key] ?? '–'}. ${anchors[marks[key] ?? -1]?.[language] ?? ''}`,
              }))}
            />
            <p>{sentence}</p>
          </Card>
        ))}
      </Stack>
    </Section>
  )
}

type DecisionCardProps = {
  chrome: Chrome
  file: BoardFile
  decision: DecisionView
  approved: Approval | null
}

function DecisionCard({ chrome, file, decision, approved }: DecisionCardProps) {
  const { language, organisation } = chrome
  const words = selectionMessages(language)
  const m = words.one
  return (
    <Card title={m.decided} aside={<Tag>{words.board.standings[file.standing]}</Tag>}>
      <DescriptionList
        kind="plain"
        rows={[
          { term: m.name, value: file.name ?? '' },
          ...decisionRows(chrome, decision),
          ...answerRows(chrome, file, approved),
        ]}
      />
      <LinkButton kind="secondary" icon="eye" href={boardPaths.original(organisation.slug, file.id)}>
        {m.original}
      </LinkButton>
    </Card>
  )
}

/** Whether the answer to a refusal has left, and who let it leave. */
function answerRows({ language, organisation }: Chrome, { untold }: BoardFile, approved: Approval | null) {
  const m = selectionMessages(language).one
  if (approved !== null) {
    const day = plainDay(dayIn(organisation.zone, approved.at), language)
    return [{ term: m.answer, value: m.answerApproved(day, approved.by) }]
  }
  return untold ? [{ term: m.answer, value: m.answerWaits }] : []
}

/** What was decided before, and has been decided anew since. */
function EarlierDecisions({ chrome, decisions }: { chrome: Chrome; decisions: readonly DecisionView[] }) {
  const m = selectionMessages(chrome.language).one
  return (
    <>
      {decisions.map((decision) => (
        <Card title={m.decidedBefore} kind="sand">
          <DescriptionList kind="plain" rows={decisionRows(chrome, decision)} />
        </Card>
      ))}
    </>
  )
}

function decisionRows({ language, organisation }: Chrome, decision: DecisionView) {
  const m = selectionMessages(language).one
  return [
    { term: m.outcome, value: decision.firstInLine ? m.firstInLine : m.outcomes[decision.outcome] },
    { term: m.by, value: decision.by },
    { term: m.at, value: instantIn(organisation.zone, decision.at, language) },
    { term: m.why, value: decision.sentence },
    ...(decision.withoutReadings === null
      ? []
      : [{ term: m.withoutReadings, value: decision.withoutReadings }]),
  ]
}
