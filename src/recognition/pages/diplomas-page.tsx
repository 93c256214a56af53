import type { FieldError } from '#platform/http/form.ts'
import { hours } from '#platform/i18n/format.ts'
import { type CohortView, cohortPaths } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Columns, Small } from '#ui/layout.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { recognitionMessages } from '../messages/words.ts'
import { recognitionPaths } from '../paths.ts'
import type { Recipient, Signature } from '../queries.ts'
import { SignaturesForm } from './signatures-form.tsx'

type DiplomasPageProps = {
  chrome: Chrome
  cohort: CohortView
  recipients: Recipient[]
  signatures: readonly Signature[]
  /** Why none can be issued now. */
  notYet: string | undefined
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Who completes, by which minutes; who decided otherwise; the diplomas given. */
export function DiplomasPage(props: DiplomasPageProps) {
  const { chrome, cohort, recipients, errors = [] } = props
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
      <Columns side={<SignaturesForm {...props} issued={issued} />}>
        <Small>{m.rule(cohort.programme.completion.atLeastPercent)}</Small>
        <Table
          caption={m.title}
          hiddenCaption
          rows={recipients}
          empty={<EmptyState title={m.none} reason={m.noneReason} />}
          columns={columnsFor(chrome, cohort)}
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

function columnsFor({ language, organisation }: Chrome, cohort: CohortView): Column<Recipient>[] {
  const m = recognitionMessages(language)
  const { slug } = organisation
  return [
    { header: m.columns.name, rowHeader: true, cell: fullName },
    {
      header: m.columns.attended,
      cell: ({ completion: { attendedMinutes, taughtMinutes } }) =>
        m.hoursOf(hours(attendedMinutes, language), hours(taughtMinutes, language)),
    },
    {
      header: m.columns.result,
      cell: (girl) => (
        <Result
          girl={girl}
          language={language}
          overrideHref={recognitionPaths.completion(slug, cohort.id, girl.enrolmentId)}
        />
      ),
    },
    {
      header: m.columns.diploma,
      cell: ({ certificate, ...girl }) =>
        certificate && (
          <a href={recognitionPaths.printOne(slug, cohort.id, certificate.id)}>
            {m.number(certificate.number)}
            <span class="sr-only">, {fullName(girl)}</span>
          </a>
        ),
    },
  ]
}

type ResultProps = { girl: Recipient; language: Chrome['language']; overrideHref: string }

function Result({ girl, language, overrideHref }: ResultProps) {
  const m = recognitionMessages(language)
  if (girl.state === 'confirmed') return <Tag icon="circle-slash">{m.results.never}</Tag>
  if (girl.state !== 'started' && girl.state !== 'completed')
    return <Tag icon="door-open">{m.results.gone}</Tag>
  return (
    <>
      {girl.completes ? (
        <Tag tone="mint" icon="circle-check">
          {m.results.completes}
        </Tag>
      ) : (
        <Tag tone="saffron" icon="circle-slash">
          {m.results.not(hours(girl.completion.threshold, language))}
        </Tag>
      )}
      {girl.state === 'started' && (
        <LinkButton kind="discreet" size="small" href={overrideHref} about={`, ${fullName(girl)}`}>
          {m.override}
        </LinkButton>
      )}
      {girl.override && <Small>{`${m.byDecision(girl.override.by)} : ${girl.override.reason}`}</Small>}
    </>
  )
}
