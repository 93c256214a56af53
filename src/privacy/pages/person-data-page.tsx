import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { count, plainDay } from '#platform/i18n/format.ts'
import { applicationPaths } from '#src/applications/paths.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName, type RowOfHuman } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Columns, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { Table } from '#ui/table.tsx'
import { TextField } from '#ui/text-field.tsx'
import {
  answerDue,
  type ErasureObstacle,
  keepingReasons,
  markOfRows,
  type PlaceUnderWay,
  reasonsToGive,
} from '../erasure.ts'
import type { RowsOfHers } from '../erasure-queries.ts'
import { archiveWords, staffWords } from '../messages/words.ts'
import { personDataPaths, retentionPaths } from '../paths.ts'
import type { ErasureRequest } from '../request-queries.ts'

type PersonDataPageProps = {
  chrome: Chrome
  person: { id: string; name: string; rows: readonly RowOfHuman[] }
  preview: readonly RowsOfHers[]
  obstacle: ErasureObstacle | null
  placeUnderWay: PlaceUnderWay | null
  request: ErasureRequest | undefined
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** One person's data, for whoever answers for them: hand them over, erase, or say why they are kept. */
export function PersonDataPage(props: PersonDataPageProps) {
  const { chrome, person, preview, request, errors = [] } = props
  const { language, organisation } = chrome
  const { person: m, requests, unnamed } = staffWords(language)
  const day = (instant: Date) => plainDay(dayIn(organisation.zone, instant), language)
  const waiting = request !== undefined && request.answer === null
  return (
    <StaffPage
      chrome={chrome}
      overline={m.overline}
      title={person.name || unnamed}
      actions={
        <LinkButton kind="secondary" href={retentionPaths.requests(organisation.slug)}>
          {requests.title}
        </LinkButton>
      }
      errors={errors}
    >
      {waiting && (
        <Notice kind="warning">{m.waiting(day(request.askedAt), day(answerDue(request.askedAt)))}</Notice>
      )}
      {person.rows.length > 1 && (
        <Notice kind="info">{m.severalRows(person.rows.map((row) => fullName(row) || unnamed))}</Notice>
      )}
      <Columns side={<Deeds {...props} waiting={waiting} />}>
        <Card title={m.preview}>
          <RowsTable chrome={chrome} caption={m.preview} rows={preview.filter(({ kept }) => !kept)} />
          <Small>{m.guardians}</Small>
        </Card>
        <Card title={m.stays}>
          <RowsTable chrome={chrome} caption={m.stays} rows={preview.filter(({ kept }) => kept)} />
          <Small>{m.staysLead}</Small>
        </Card>
      </Columns>
    </StaffPage>
  )
}

function RowsTable({ chrome, caption, rows }: { chrome: Chrome; caption: string; rows: RowsOfHers[] }) {
  const { person: m } = staffWords(chrome.language)
  const words = archiveWords(chrome.language)
  return (
    <Table
      caption={caption}
      hiddenCaption
      rows={rows}
      columns={[
        { header: m.columns.what, rowHeader: true, cell: ({ table }) => words.tables[table] ?? table },
        { header: m.columns.rows, align: 'end', cell: (row) => count(row.rows, chrome.language) },
      ]}
      empty={<p>—</p>}
    />
  )
}

function Deeds(props: PersonDataPageProps & { waiting: boolean }) {
  const { chrome, person, obstacle, placeUnderWay, waiting } = props
  const { slug } = chrome.organisation
  const { person: m } = staffWords(chrome.language)
  return (
    <>
      <Card title={m.archive}>
        <p>{m.archiveLead}</p>
        <Form action={personDataPaths.archive(slug, person.id)} label={m.archiveButton}>
          <Button kind="secondary" icon="download">
            {m.archiveButton}
          </Button>
        </Form>
      </Card>
      <Card title={m.erase}>
        {obstacle === null ? (
          <ErasureForm {...props} />
        ) : (
          <Notice kind="info">
            {m.obstacles[obstacle]}{' '}
            {placeUnderWay && <a href={placeHref(slug, placeUnderWay)}>{m.toThePlace}</a>}
          </Notice>
        )}
      </Card>
      {waiting && (
        <Card title={m.keep} kind="choice">
          <Form action={personDataPaths.keeping(slug, person.id)} label={m.keepButton}>
            <SelectField
              name="keptBecause"
              label={m.keepReason}
              value={props.typed?.keptBecause}
              error={errorOf(props, 'keptBecause')}
              choices={keepingReasons.map((value) => ({ value, label: m.keepReasons[value] }))}
            />
            <Button kind="secondary">{m.keepButton}</Button>
          </Form>
        </Card>
      )}
    </>
  )
}

/** Where that place ends: on her page of the cohort, or before one on her application. */
function placeHref(slug: string, { applicationId, cohortId, enrolmentId }: PlaceUnderWay): string {
  return cohortId === null
    ? applicationPaths.placeLeft(slug, applicationId)
    : cohortPaths.member(slug, cohortId, enrolmentId)
}

function ErasureForm(props: PersonDataPageProps) {
  const { chrome, person, typed = {} } = props
  const { person: m } = staffWords(chrome.language)
  return (
    <Form
      action={personDataPaths.erasure(chrome.organisation.slug, person.id)}
      label={m.eraseButton}
      hidden={{ rows: markOfRows(person.rows) }}
    >
      <SelectField
        name="reason"
        label={m.reason}
        value={typed.reason}
        error={errorOf(props, 'reason')}
        choices={reasonsToGive.map((value) => ({ value, label: m.reasons[value] }))}
      />
      <TextField
        name="confirm"
        label={m.confirm}
        hint={m.confirmHint}
        value={typed.confirm}
        error={errorOf(props, 'confirm')}
        autocomplete="off"
        width="half"
      />
      <Button kind="danger" icon="trash-2">
        {m.eraseButton}
      </Button>
    </Form>
  )
}

function errorOf({ errors = [] }: PersonDataPageProps, field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message
}
