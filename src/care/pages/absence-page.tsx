import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField, Form, TextField } from '#ui/form.tsx'
import { Columns, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { callOutcomes, somebodyElse } from '../absence.ts'
import { careMessages } from '../messages/words.ts'
import { absencePaths } from '../paths.ts'
import type { AbsenceView } from '../queries.ts'
import { missingInWords, StateTag, StepLines, sessionInWords } from './step-lines.tsx'
import { nameOf, relationOf, WhomToCall } from './whom-to-call.tsx'

type AbsencePageProps = {
  chrome: Chrome
  absence: AbsenceView
  now: Date
  typed?: Readonly<Record<string, string>>
  errors?: FieldError[]
  /** Somebody else wrote a call, or corrected the sheet, while she was writing hers. */
  overtaken?: boolean
}

/** One girl who is missing: whom to call, the call to write down, and what was done before. */
export function AbsencePage(props: AbsencePageProps) {
  const { chrome, absence, now, errors = [], overtaken } = props
  const { language, organisation } = chrome
  const m = careMessages(language)
  const last = absence.steps.at(-1)
  return (
    <StaffPage
      chrome={chrome}
      overline={m.one.overline}
      title={fullName(absence)}
      errors={errors}
      actions={
        <LinkButton kind="discreet" href={absencePaths.list(organisation.slug)}>
          {m.one.back}
        </LinkButton>
      }
    >
      {overtaken && last?.kind === 'called' && (
        <Notice kind="warning" title={m.one.conflict(last.by)} announced>
          {m.one.conflictHint}
        </Notice>
      )}
      <Columns
        side={
          <Card title={m.one.done}>
            <StepLines absence={absence} now={now} language={language} />
          </Card>
        }
      >
        <Card
          title={m.contacts.title}
          kind="attention"
          aside={<StateTag state={absence.state} language={language} />}
        >
          <p>{missingInWords(absence, now, language)}</p>
          <Small>{sessionInWords(absence, language)}</Small>
          {absence.state !== 'to call' && absence.contacts.length === 0 ? (
            <Small>{m.contacts.over}</Small>
          ) : (
            <WhomToCall contacts={absence.contacts} language={language} />
          )}
        </Card>
        {absence.state === 'settled' ? (
          <Notice kind={overtaken ? 'warning' : 'info'}>
            {last?.kind === 'gave up' ? m.one.gaveUp : m.one.settled}
          </Notice>
        ) : (
          <CallCard {...props} />
        )}
      </Columns>
    </StaffPage>
  )
}

function CallCard({ chrome, absence, typed = {}, errors = [] }: AbsencePageProps) {
  const { language, organisation } = chrome
  const m = careMessages(language)
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  const contacts = absence.contacts.map((contact) => ({
    value: contact.id,
    label: nameOf(contact, language),
    hint: relationOf(contact, language),
  }))
  return (
    <Card title={m.one.form}>
      <Form
        action={absencePaths.calls(organisation.slug, absence.id)}
        hidden={{ revision: String(absence.revision) }}
        label={m.one.form}
      >
        <ChoiceField
          name="whom"
          label={m.one.whom}
          choices={[...contacts, { value: somebodyElse, label: m.one.somebodyElse }]}
          value={typed.whom}
          error={errorOf('whom')}
        />
        <ChoiceField
          name="outcome"
          label={m.one.outcome}
          choices={callOutcomes.map((value) => ({ value, label: m.outcomes[value] }))}
          value={typed.outcome}
          error={errorOf('outcome')}
        />
        <TextField
          name="sentence"
          label={m.one.sentence}
          hint={m.one.sentenceHint}
          value={typed.sentence}
          maxlength={200}
          error={errorOf('sentence')}
          optional
        />
        <Button>{m.one.save}</Button>
      </Form>
    </Card>
  )
}
