import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import { answerInWords } from '../answer-in-words.ts'
import type { CampaignView } from '../campaign-view.ts'
import { applicantMessages } from '../messages/applicant.ts'
import type { Site } from '../queries.ts'
import type { Answers, Question } from '../screens.ts'

type TwoTabsPageProps = {
  chrome: Chrome
  campaign: CampaignView
  questions: readonly Question[]
  kept: Answers
  typed: Answers
  /** Every field as it was posted, with the mark of what is kept now. */
  fields: Record<string, string>
  sites: readonly Site[]
  action: string
}

/** The same screen was answered elsewhere meanwhile: both versions, and she picks for each answer. */
export function TwoTabsPage({
  chrome,
  campaign,
  questions,
  kept,
  typed,
  fields,
  sites,
  action,
}: TwoTabsPageProps) {
  const { language } = chrome
  const { address } = campaign.programme
  const m = applicantMessages(language, address)
  const inWords = (question: Question, answers: Answers) =>
    answerInWords(question, answers, { language, address, sites }) ?? m.check.none
  return (
    <StepPage chrome={chrome} title={m.twoTabs.title} lead={m.twoTabs.lead}>
      <Form action={action} hidden={fields}>
        {questions.map((question) => (
          <ChoiceField
            name={`pick-${question.key}`}
            label={say(question.label, language, address)}
            value="typed"
            choices={[
              { value: 'typed', label: inWords(question, typed), hint: m.twoTabs.typed },
              { value: 'kept', label: inWords(question, kept), hint: m.twoTabs.kept },
            ]}
          />
        ))}
        <Button size="main">{m.next}</Button>
      </Form>
    </StepPage>
  )
}
