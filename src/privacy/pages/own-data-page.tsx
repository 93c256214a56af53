import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CheckboxField } from '#ui/checkbox-field.tsx'
import type { Child } from '#ui/children.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { answerDue, type KeepingReason } from '../erasure.ts'
import { ownWords } from '../messages/words.ts'
import type { Length } from '../own-person.ts'
import { ownDataPaths } from '../paths.ts'
import type { ErasureRequest } from '../request-queries.ts'

type OwnDataPageProps = {
  chrome: Chrome
  address: 'tu' | 'vous'
  /** Of the link by which she came; undefined when she signed in. */
  token: string | undefined
  backHref: string | undefined
  /** A guardian chooses for whom she asks. */
  asGuardian: boolean
  request: ErasureRequest | undefined
  /** How long her file, or that of a guardian's child, is kept after the last contact. */
  kept: Length | null
  /** She asked for it herself. */
  mayWithdraw: boolean
  /** What another capability adds: her devices and links. */
  beside?: Child
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** What somebody may do with what is known about her: take it, see who read it, ask for its end. */
export function OwnDataPage(props: OwnDataPageProps) {
  const { chrome, address, token, backHref, errors = [] } = props
  const { language, organisation } = chrome
  const m = ownWords(language, address)
  return (
    <StepPage chrome={chrome} title={m.title} lead={m.lead} backHref={backHref} errors={errors}>
      <Card title={m.archive.title} icon="download">
        <p>{m.archive.lead(organisation.name)}</p>
        <Form action={ownDataPaths.archive(organisation.slug, token)} label={m.archive.button}>
          <Button size="main" icon="download">
            {m.archive.button}
          </Button>
        </Form>
        <Small>{m.archive.care}</Small>
      </Card>
      <Card title={m.log.title} icon="eye">
        <p>{m.log.lead}</p>
        <LinkButton
          kind="secondary"
          href={ownDataPaths.readings(organisation.slug, token)}
          about={m.log.title}
        >
          {m.log.link}
        </LinkButton>
      </Card>
      {props.beside}
      <ErasureCard {...props} />
    </StepPage>
  )
}

function ErasureCard({
  chrome,
  address,
  token,
  asGuardian,
  request,
  kept,
  mayWithdraw,
  typed = {},
  errors = [],
}: OwnDataPageProps) {
  const { language, organisation } = chrome
  const m = ownWords(language, address).erasure
  const day = (instant: Date) => plainDay(dayIn(organisation.zone, instant), language)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  if (request !== undefined && request.answer === null) {
    return (
      <Card kind="attention" title={m.title} icon="clock">
        <p>{m.waiting(day(request.askedAt), day(answerDue(request.askedAt)))}</p>
        {mayWithdraw && (
          <Form action={ownDataPaths.withdrawal(organisation.slug, token)} label={m.withdraw}>
            <Button kind="secondary">{m.withdraw}</Button>
          </Form>
        )}
      </Card>
    )
  }
  return (
    <>
      {request?.answer === 'kept' && (
        <Notice kind="info" title={m.kept(day(request.answeredAt!))}>
          <p>{m.reasons[request.keptBecause as KeepingReason]}</p>
          <p>{m.complain}</p>
        </Notice>
      )}
      <Card kind="choice" title={m.title} icon="trash-2">
        {kept !== null && <p>{m.itself(m.length(kept), asGuardian)}</p>}
        <p>{m.lead}</p>
        <p>{m.end}</p>
        <Form action={ownDataPaths.request(organisation.slug, token)} label={m.button}>
          {asGuardian && (
            <ChoiceField
              name="about"
              label={m.about}
              value={typed.about}
              error={errorOf('about')}
              choices={[
                { value: 'child', label: m.child },
                { value: 'me', label: m.me },
              ]}
            />
          )}
          <CheckboxField name="sure" label={m.sure} checked={typed.sure === 'yes'} error={errorOf('sure')} />
          <Button kind="secondary">{m.button}</Button>
        </Form>
      </Card>
    </>
  )
}
