import type { FieldError } from '#platform/http/form.ts'
import { hours, hoursInFile, labelled } from '#platform/i18n/format.ts'
import { type CohortView, cohortPaths } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns, Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Spoken } from '#ui/spoken.tsx'
import type { Column } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { type Signature, saysOtherHours } from '../certificate.ts'
import { recognitionMessages } from '../messages/words.ts'
import { recognitionPaths } from '../paths.ts'
import type { Certificate, Recipient } from '../queries.ts'
import { SignaturesForm } from './signatures-form.tsx'

type DiplomasPageProps = {
  chrome: Chrome
  cohort: CohortView
  recipients: readonly Recipient[]
  /** The same, as the address asks for them. */
  list: ShownList<Recipient>
  signatures: readonly Signature[]
  /** Why none can be issued now. */
  notYet: string | undefined
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Who completes, by which minutes; who decided otherwise; the diplomas given. */
export function DiplomasPage(props: DiplomasPageProps) {
  const { chrome, cohort, recipients, list, errors = [] } = props
  const { language, organisation } = chrome
  const m = recognitionMessages(language)
  const issued = recipients.some(({ certificate }) => certificate !== null)
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.name}
      title={m.title}
      errors={errors}
      actions={
        issued && (
          <LinkButton icon="printer" href={recognitionPaths.print(organisation.slug, cohort.id)}>
            {m.printAll}
          </LinkButton>
        )
      }
    >
      <Columns side={<SignaturesForm {...props} />}>
        <Small>{m.rule(cohort.programme.completion.atLeastPercent)}</Small>
        <ListTable
          caption={m.title}
          hiddenCaption
          list={list}
          searchFrom={20}
          empty={<EmptyState title={m.none} reason={m.noneReason} />}
        />
        <Actions>
          <LinkButton kind="discreet" href={cohortPaths.one(organisation.slug, cohort.id)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Columns>
    </StaffPage>
  )
}

type Calling = {
  cohort: CohortView
  /** Its last day has come: before it nobody has completed, whatever her hours. */
  over: boolean
}

/** What is said of a girl and her diploma, on the page and in the file. */
export function recipientColumns(
  { language, organisation }: Chrome,
  { cohort, over }: Calling,
): Column<Recipient>[] {
  const m = recognitionMessages(language)
  const { slug } = organisation
  return [
    {
      key: 'name',
      header: m.columns.name,
      rowHeader: true,
      value: ({ firstName, lastName }) => `${lastName} ${firstName}`,
      inFile: fullName,
      cell: fullName,
    },
    {
      key: 'attended',
      header: m.columns.attended,
      value: ({ completion }) => completion.attendedMinutes,
      inFile: ({ completion }) => hoursInFile(completion.attendedMinutes),
      cell: ({ completion: { attendedMinutes, taughtMinutes } }) =>
        m.hoursOf(hours(attendedMinutes, language), hours(taughtMinutes, language)),
    },
    {
      key: 'result',
      header: m.columns.result,
      value: (girl) => resultInWords(girl, { over, language }),
      cell: (girl) => (
        <Result
          girl={girl}
          over={over}
          language={language}
          overrideHref={recognitionPaths.completion(slug, cohort.id, girl.enrolmentId)}
        />
      ),
    },
    {
      key: 'diploma',
      header: m.columns.diploma,
      value: ({ certificate }) => certificate?.number ?? null,
      cell: ({ certificate, ...girl }) =>
        certificate && (
          <>
            <a href={recognitionPaths.printOne(slug, cohort.id, certificate.id)}>
              {m.number(certificate.number)}
              <Spoken>, {fullName(girl)}</Spoken>
            </a>
            <SaidSince
              girl={girl}
              certificate={certificate}
              language={language}
              action={recognitionPaths.name(slug, cohort.id, certificate.id)}
            />
          </>
        ),
    },
  ]
}

type SaidSinceProps = {
  girl: Pick<Recipient, 'firstName' | 'lastName' | 'completion'>
  certificate: Certificate
  language: Chrome['language']
  action: string
}

/** What a diploma says otherwise than her name and her sheets of today, and the button that makes it again. */
function SaidSince({ girl, certificate, language, action }: SaidSinceProps) {
  const m = recognitionMessages(language)
  const { printedName, attendedMinutes, taughtMinutes } = certificate
  const otherHours = saysOtherHours(certificate, girl.completion)
  if (printedName === null && !otherHours) return null
  const said = m.hoursOf(hours(attendedMinutes, language), hours(taughtMinutes, language))
  return (
    <>
      {printedName && <Small>{m.printedName(fullName(printedName))}</Small>}
      {otherHours && <Small>{m.printedHours(said)}</Small>}
      <Form action={action} label={`${m.reissue}, ${fullName(girl)}`}>
        <Button kind="discreet" size="small" about={`, ${fullName(girl)}`}>
          {m.reissue}
        </Button>
      </Form>
    </>
  )
}

function resultInWords(
  girl: Recipient,
  { over, language }: Omit<ResultProps, 'girl' | 'overrideHref'>,
): string {
  const { results } = recognitionMessages(language)
  if (girl.state === 'confirmed') return results.never
  if (girl.state !== 'started' && girl.state !== 'completed') return results.gone
  const threshold = hours(girl.completion.threshold, language)
  if (isOpen(girl, over)) return girl.completes ? results.completesSoFar : results.notSoFar(threshold)
  return girl.completes ? results.completes : results.not(threshold)
}

/** Sessions to come, and nobody has decided: her hours say where she stands, not how it ends. */
function isOpen({ override, certificate }: Recipient, over: boolean): boolean {
  return !over && override === null && certificate === null
}

type ResultProps = { girl: Recipient; over: boolean; language: Chrome['language']; overrideHref: string }

function Result({ girl, over, language, overrideHref }: ResultProps) {
  const m = recognitionMessages(language)
  const words = resultInWords(girl, { over, language })
  if (girl.state === 'confirmed') return <Tag icon="circle-slash">{words}</Tag>
  if (girl.state !== 'started' && girl.state !== 'completed') return <Tag icon="door-open">{words}</Tag>
  return (
    <>
      {isOpen(girl, over) ? (
        <Tag icon="clock">{words}</Tag>
      ) : girl.completes ? (
        <Tag tone="mint" icon="circle-check">
          {words}
        </Tag>
      ) : (
        <Tag tone="saffron" icon="circle-slash">
          {words}
        </Tag>
      )}
      {girl.state === 'started' && (
        <LinkButton kind="discreet" size="small" href={overrideHref} about={`, ${fullName(girl)}`}>
          {m.override}
        </LinkButton>
      )}
      {girl.override && (
        <Small>{labelled(m.byDecision(girl.override.by), girl.override.reason, language)}</Small>
      )}
    </>
  )
}
