import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import type { ImageLacks } from '#src/applications/index.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, Disclosure } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { PaperEvent } from '../history-queries.ts'
import { papersMessages } from '../messages/words.ts'
import { lacksOf, type Paper, paperFaults, waiverRefusal } from '../paper.ts'
import { mostLetters, papersFields } from '../paper-fields.ts'
import { papersPaths } from '../paths.ts'
import type { GirlPapers, PapersCohort } from '../queries.ts'
import { GestureForm } from './gesture-form.tsx'
import { PaperTag } from './paper-tag.tsx'

/** A girl with what happened to her papers, and what was typed about one of them. */
export type PapersSeen = {
  chrome: Chrome
  cohort: PapersCohort
  girl: GirlPapers
  history: PaperEvent[]
  /** What is missing for her image; null when nothing is. */
  imageLacks: ImageLacks | null
  /** May she let her start without a paper? */
  waives: boolean
  typed?: Record<string, string>
  errors?: FieldError[]
}

type PaperCardProps = PapersSeen & { paper: Paper }

/** One paper of one girl. */
export function PaperCard(props: PaperCardProps) {
  const { chrome, cohort, girl, paper, waives, imageLacks } = props
  const { language } = chrome
  const m = papersMessages(language).girl
  const lacks = lacksOf(paper, imageLacks)
  const asked = cohort.programme.cohort.papers.find(({ key }) => key === paper.key)
  return (
    <Card title={paper.name[language]} aside={<PaperTag paper={paper} lacks={lacks} language={language} />}>
      <p>{paper.words[language]}</p>
      <Small>
        {paper.needed ? m.needed : m.neverNeeded}.{' '}
        {asked && `${labelled(m.source, asked.source.words[language], language)}.`}
      </Small>
      {lacks !== null && <Small>{papersMessages(language).lacks(lacks)}</Small>}
      {paper.how !== 'shown' && <Small>{m.itself}</Small>}
      <GestureForm chrome={chrome} cohortId={cohort.id} girl={girl} paper={paper} from="girl" />
      <History {...props} />
      {paper.how === 'shown' && <FaultForm {...props} />}
      {waives && waiverRefusal(paper) === null && <WaiverForm {...props} />}
      {waives && paper.waived && <EndWaiverForm {...props} />}
    </Card>
  )
}

function History({ chrome, cohort, paper, history }: PaperCardProps) {
  const { language } = chrome
  const m = papersMessages(language)
  const hers = history.filter((event) => event.paper === paper.key)
  if (hers.length === 0) return null
  return (
    <>
      <Small>{m.girl.history}</Small>
      <LineList
        lines={hers.map((event) => ({
          title: eventInWords(event, language),
          detail: m.girl.by(plainDay(dayIn(cohort.zone, event.at), language), event.by),
        }))}
      />
    </>
  )
}

function eventInWords({ state, fault, reason }: PaperEvent, language: Chrome['language']): string {
  const m = papersMessages(language)
  const words = state === 'waived' ? m.waived : state === 'waiver ended' ? m.waiverEnded : m.states[state]
  const why = fault === null ? reason : m.faults[fault]
  return why === null ? words : labelled(words, why, language)
}

function FaultForm({ chrome, cohort, girl, paper, typed = {}, errors = [] }: PaperCardProps) {
  const { language, organisation } = chrome
  const m = papersMessages(language)
  const name = papersFields.fault(paper.key)
  const error = errors.find(({ field }) => field === name)?.message
  return (
    <Disclosure summary={m.girl.notAccepted} open={error !== undefined}>
      <Form
        action={papersPaths.one(organisation.slug, cohort.id, girl.enrolmentId, paper.key)}
        hidden={{ was: paper.state, had: paper.fault ?? '', to: 'missing', from: 'girl' }}
        label={m.girl.notAccepted}
      >
        <SelectField
          name={name}
          label={m.girl.fault}
          choices={paperFaults.map((value) => ({ value, label: m.faults[value] }))}
          value={typed[name]}
          error={error}
        />
        <Button kind="secondary">{m.girl.refuse}</Button>
      </Form>
    </Disclosure>
  )
}

function WaiverForm({ chrome, cohort, girl, paper, typed = {}, errors = [] }: PaperCardProps) {
  const { language, organisation } = chrome
  const m = papersMessages(language).girl
  const name = papersFields.reason(paper.key)
  const error = errors.find(({ field }) => field === name)?.message
  return (
    <Disclosure summary={m.waive} open={error !== undefined}>
      <Form
        action={papersPaths.waiver(organisation.slug, cohort.id, girl.enrolmentId, paper.key)}
        label={m.waive}
      >
        <TextArea
          name={name}
          label={m.reason}
          hint={m.waiveHint}
          rows={2}
          limit={mostLetters}
          value={typed[name]}
          error={error}
        />
        <Button kind="secondary">{m.waiveSend}</Button>
      </Form>
    </Disclosure>
  )
}

function EndWaiverForm({ chrome, cohort, girl, paper }: PaperCardProps) {
  const { language, organisation } = chrome
  const m = papersMessages(language).girl
  const about = paper.name[language]
  return (
    <Form
      action={papersPaths.waiverEnding(organisation.slug, cohort.id, girl.enrolmentId, paper.key)}
      label={`${m.endWaiver}, ${about}`}
    >
      <Button kind="secondary" size="small" about={about}>
        {m.endWaiver}
      </Button>
    </Form>
  )
}
