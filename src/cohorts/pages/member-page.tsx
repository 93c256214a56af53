import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { papersPaths } from '#src/papers/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { isOpen } from '../cohort.ts'
import type { CohortView, Participant } from '../cohort-queries.ts'
import type { Departure } from '../departure.ts'
import {
  type DepartureReason,
  departureReasons,
  isPresentMember,
  type TransferReason,
  transferReasons,
} from '../enrolment.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { CohortLine } from '../queries.ts'
import { dayOfYear } from '../session-words.ts'
import { TakingBackCard } from './taking-back-card.tsx'

type MemberPageProps = {
  chrome: Chrome
  cohort: CohortView
  girl: Participant
  /** Written down, of a day to come or past. */
  departure: Departure | undefined
  /** The open cohorts of the same edition that the reader reaches, this one left out. */
  others: readonly CohortLine[]
  /** Where it is noted that she gives up her place: before her cohort has met, for whoever opens her file. */
  placeLeft: FieldError['mend']
  /** Is the reader of the team of this cohort, and an adult? Nobody else opens emergency sheets. */
  opensSheet: boolean
  today: string
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One girl of a cohort: her departure, taking it back, or her transfer to another one, each with its reason. */
export function MemberPage(props: MemberPageProps) {
  const { chrome, cohort, girl, departure, errors = [] } = props
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={fullName(girl)} errors={errors}>
      <Stack>
        {isOpen(cohort.state) && isPresentMember(girl.state) && <DepartureCard {...props} />}
        {isOpen(cohort.state) && girl.leftOn === null && <TransferCard {...props} />}
        {isOpen(cohort.state) && departure && <TakingBackCard {...props} departure={departure} />}
        <Actions>
          <LinkButton
            kind="secondary"
            icon="file-check"
            href={papersPaths.ofGirl(chrome.organisation.slug, cohort.id, girl.enrolmentId)}
          >
            {cohortMessages(chrome.language).member.papers}
          </LinkButton>
          {props.opensSheet && (
            <LinkButton
              kind="secondary"
              icon="phone"
              href={cohortPaths.emergencySheet(chrome.organisation.slug, cohort.id, girl.enrolmentId)}
            >
              {cohortMessages(chrome.language).member.emergencySheet}
            </LinkButton>
          )}
          <LinkButton kind="discreet" href={cohortPaths.one(chrome.organisation.slug, cohort.id)}>
            {cohortMessages(chrome.language).sheet.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function DepartureCard({ chrome, cohort, girl, placeLeft, today, typed = {}, errors = [] }: MemberPageProps) {
  const m = cohortMessages(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const reasons: DepartureReason[] = [
    ...departureReasons['left early'],
    ...departureReasons['excluded by decision'],
  ]
  return (
    <Card title={m.member.departure} icon="door-open">
      {girl.leavesAs !== null && (
        <Notice kind="info">{m.member.leaves(dayOfYear(girl.leftOn!, chrome.language))}</Notice>
      )}
      {placeLeft !== undefined && (
        <Notice kind="info">
          {m.member.neverComes} <a href={placeLeft.href}>{placeLeft.label}</a>
        </Notice>
      )}
      <Form
        action={cohortPaths.departure(chrome.organisation.slug, cohort.id, girl.enrolmentId)}
        label={m.member.departure}
      >
        <SelectField
          name="reason"
          label={m.member.reason}
          choices={reasons.map((value) => ({ value, label: m.reasons[value] }))}
          value={typed.reason}
          error={errorOf('reason')}
        />
        <TextField
          name="last-day"
          label={m.member.lastDay}
          type="date"
          width="half"
          value={typed['last-day'] ?? girl.leftOn ?? today}
          error={errorOf('last-day')}
        />
        <Small>{m.member.departTells}</Small>
        <Button kind="secondary">{m.member.depart}</Button>
      </Form>
    </Card>
  )
}

function TransferCard({ chrome, cohort, girl, others, today, typed = {}, errors = [] }: MemberPageProps) {
  const m = cohortMessages(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const reasons: readonly TransferReason[] = transferReasons
  const nextOf = ({ days }: CohortLine) => days.find(({ day, held }) => day >= today && !held)?.day
  const next = others
    .map(nextOf)
    .filter((day) => day !== undefined)
    .toSorted()
  const choices = others.map((other) => {
    const day = nextOf(other)
    const where = `${other.name}, ${other.place}`
    return { value: other.id, label: day ? m.member.toFrom(where, dayOfYear(day, chrome.language)) : where }
  })
  return (
    <Card title={m.member.transfer} icon="signpost">
      {others.length === 0 ? (
        <p>{m.member.noOther}</p>
      ) : (
        <Form
          action={cohortPaths.transfer(chrome.organisation.slug, cohort.id, girl.enrolmentId)}
          label={m.member.transfer}
        >
          <SelectField
            name="to"
            label={m.member.to}
            choices={choices}
            value={typed.to}
            error={errorOf('to')}
          />
          <SelectField
            name="transfer-reason"
            label={m.member.reason}
            choices={reasons.map((value) => ({ value, label: m.reasons[value] }))}
            value={typed['transfer-reason']}
            error={errorOf('transfer-reason')}
          />
          <TextField
            name="first-day"
            label={m.member.firstDay}
            type="date"
            width="half"
            value={typed['first-day'] ?? next[0] ?? today}
            error={errorOf('first-day')}
          />
          <Small>{m.member.moveTells}</Small>
          <Button kind="secondary">{m.member.move}</Button>
        </Form>
      )}
    </Card>
  )
}
