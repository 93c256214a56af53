import { dayIn } from '#platform/clock/clock.ts'
import type { FieldError } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { ApplicationView } from '../application-view.ts'
import { type Fact, type FactAnswer, factAnswers, fieldOf, facts as kinds, type StatedFact } from '../fact.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type FactsPageProps = {
  chrome: Chrome
  application: ApplicationView
  facts: Record<Fact, { answer: FactAnswer; stated: StatedFact | null }>
  typed: Record<string, string>
  errors: FieldError[]
}

/** What is known of where she comes from, each with its source; not known is an answer. */
export function FactsPage({ chrome, application, facts, typed, errors }: FactsPageProps) {
  const { language, organisation } = chrome
  const { facts: m, back } = guardiansMessages(language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <StaffPage chrome={chrome} overline={fullName(application.applicant)} title={m.title} errors={errors}>
      <Stack>
        <p>{m.lead}</p>
        <Form action={applicationPaths.facts(organisation.slug, application.id)} label={m.title}>
          {kinds.map((kind) => {
            const [name, source] = [fieldOf(kind), `${fieldOf(kind)}-source`]
            const { answer } = facts[kind]
            return (
              <Card title={m.kinds[kind]}>
                <Small>{statedInWords(facts[kind], chrome)}</Small>
                <ChoiceField
                  name={name}
                  label={m.kinds[kind]}
                  hiddenLabel
                  value={typed[name] ?? answer}
                  error={errorOf(name)}
                  choices={factAnswers.map((value) => ({ value, label: m.choices[value] }))}
                />
                <TextField
                  name={source}
                  label={m.source}
                  hint={kind === 'priority district' ? m.sourceHint : undefined}
                  value={typed[source]}
                  error={errorOf(source)}
                  maxlength={200}
                  autocomplete="off"
                  optional
                />
              </Card>
            )
          })}
          <Button>{m.save}</Button>
        </Form>
        <LinkButton kind="discreet" href={applicationPaths.one(organisation.slug, application.id)}>
          {back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

function statedInWords(
  { answer, stated }: FactsPageProps['facts'][Fact],
  { language, organisation }: Chrome,
) {
  const m = guardiansMessages(language).facts
  if (stated === null) return answer === 'unknown' ? m.never : m.fromSchool
  return m.stated(
    fullName(stated),
    plainDay(dayIn(organisation.zone, stated.statedAt), language),
    stated.source,
  )
}
