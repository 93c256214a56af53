import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { errorOf, Form, SelectField, TextField } from '#ui/form.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { takenBackReasons } from '../paper-charter.ts'
import { adultPaths } from '../paths.ts'
import { sourcesOf } from './texts-cell.tsx'

type PaperCharterPageProps = {
  chrome: Chrome
  cohort: AdultsCohort
  adult: AdultLine
  typed: Record<string, string>
  errors: FieldError[]
}

/** The sheet on which an adult signed the charter, copied by the team; and who explained the safeguarding page to her. */
export function PaperCharterPage({ chrome, cohort, adult, typed, errors }: PaperCharterPageProps) {
  const { language, organisation } = chrome
  const { slug } = organisation
  const { paper: m } = adultsWords[language]
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  return (
    <StaffPage chrome={chrome} overline={fullName(adult)} title={m.title} errors={errors}>
      <Stack>
        <NotedCard chrome={chrome} cohort={cohort} adult={adult} typed={typed} errors={errors} />
        <p>{m.lead}</p>
        <Actions>
          <LinkButton kind="discreet" icon="file-check" href={adultPaths.charterToPrint(slug)}>
            {m.openCharter}
          </LinkButton>
          <LinkButton kind="discreet" icon="file-check" href={adultPaths.pageToPrint(slug)}>
            {m.openPage}
          </LinkButton>
        </Actions>
        <Form action={adultPaths.paperCharter(slug, cohort.id, adult.personId)} label={m.title}>
          <Card title={m.sheet}>
            <TextField {...field('signed-on')} type="date" label={m.signedOn} width="half" />
            <TextField {...field('held-by')} label={m.heldBy} autocomplete="off" />
            <TextField {...field('kept-at')} label={m.keptAt} autocomplete="off" />
          </Card>
          <Card title={m.page}>
            <TextField {...field('explained-on')} type="date" label={m.explainedOn} width="half" />
            <TextField {...field('explained-by')} label={m.explainedBy} autocomplete="off" />
          </Card>
          <Button icon="file-check">{m.save}</Button>
        </Form>
        <LinkButton kind="discreet" href={adultPaths.ofCohort(slug, cohort.id)}>
          {m.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

/** What is noted already, and the gesture for a mistake. Nobody takes back her own. */
function NotedCard({ chrome, cohort, adult, typed, errors }: PaperCharterPageProps) {
  const { language, organisation, visitor } = chrome
  const { paper: m } = adultsWords[language]
  if (adult.paper === null || adult.personId === visitor?.personId) return null
  return (
    <Card title={m.noted}>
      <ul>
        {sourcesOf(adult, language).map((source) => (
          <li>{source}</li>
        ))}
      </ul>
      <Form
        action={adultPaths.charterWithdrawal(organisation.slug, cohort.id, adult.personId)}
        label={m.takeBack}
        hidden={{ charter: adult.paper.id }}
      >
        <SelectField
          name="why"
          label={m.why}
          hint={m.takeBackHint}
          choices={takenBackReasons.map((value) => ({ value, label: m.reasons[value] }))}
          value={typed.why}
          error={errorOf(errors, 'why')}
        />
        <Button kind="secondary">{m.takeBack}</Button>
      </Form>
    </Card>
  )
}
