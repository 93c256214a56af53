import { dayIn } from '#platform/clock/clock.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { namedFor, sayToStaff } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { correctedQuestions } from '../answer-correction.ts'
import { answerInWords } from '../answer-in-words.ts'
import type { ApplicationView } from '../application-view.ts'
import type { AnswersCorrected } from '../correction-queries.ts'
import type { ScreenReading } from '../forms.ts'
import { answerCorrectionMessages } from '../messages/answer-correction.ts'
import { applicationPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import type { Question } from '../screens.ts'
import { markOf } from '../two-tabs.ts'
import { QuestionField } from './question-field.tsx'

type AnswerCorrectionPageProps = Partial<ScreenReading> & {
  chrome: Chrome
  application: ApplicationView
  /** What can be corrected now. */
  asked: readonly Question[]
  sites: readonly Site[]
  corrections: readonly AnswersCorrected[]
  /** Somebody else changed it meanwhile: what stands now is said beside what was typed. */
  meanwhile?: boolean
}

/** Where she comes, where she lives, her class or her availability, when it was written down wrong. */
export function AnswerCorrectionPage(props: AnswerCorrectionPageProps) {
  const { chrome, application, asked, sites, corrections, errors = [], typed, among = {}, meanwhile } = props
  const { language, organisation } = chrome
  const m = answerCorrectionMessages(language)
  const { programme } = application.campaign
  const { address } = programme
  const correctable = correctedQuestions(programme)
  const standing = markOf({ asked: correctable }, application.answers)
  const nameOf = (question: Question) => sayToStaff(question, language, address)
  return (
    <StaffPage
      chrome={chrome}
      overline={fullName(application.applicant)}
      title={m.title}
      errors={errors}
      {...(asked.some(({ kind }) => kind === 'place') && { islands: ['place-field'] })}
    >
      <Stack>
        <p>{m.lead}</p>
        {asked.length < correctable.length && <p>{m.siteStays}</p>}
        {meanwhile && (
          <Card kind="attention" title={m.standsNow}>
            <DescriptionList
              kind="plain"
              rows={correctable.map((question) => ({
                term: nameOf(question),
                value:
                  answerInWords(question, application.answers, {
                    language,
                    address,
                    sites,
                    reader: 'staff',
                  }) ?? m.none,
              }))}
            />
          </Card>
        )}
        <Form
          action={applicationPaths.answers(organisation.slug, application.id)}
          hidden={{ seen: meanwhile ? standing : (typed?.seen ?? standing) }}
          label={m.title}
        >
          {asked.map((question) => (
            <QuestionField
              question={{ ...question, hint: undefined, label: labelForStaff(question) }}
              words={(text) => sayToStaff({ label: text }, language, address)}
              answers={application.answers}
              typed={typed}
              error={
                errors.find(({ field }) => field === question.key || field === `${question.key}-place`)
                  ?.message
              }
              among={among[question.key]}
              sites={namedFor(sites, language).map(({ key, name, commune }) => ({
                key,
                label: commune || name,
                hint: commune && name,
              }))}
              dateHint=""
              keptUntil={() => ''}
              when=""
            />
          ))}
          <Button>{meanwhile ? m.saveAnyway : m.save}</Button>
        </Form>
        {corrections.length > 0 && (
          <Card title={m.history}>
            <LineList
              lines={corrections.map(({ at, by, keys }) => ({
                title: labelled(
                  `${plainDay(dayIn(organisation.zone, at), language)}, ${by}`,
                  correctable
                    .filter(({ key }) => keys.includes(key))
                    .map(nameOf)
                    .join(', '),
                  language,
                ),
              }))}
            />
          </Card>
        )}
        <LinkButton kind="discreet" href={applicationPaths.one(organisation.slug, application.id)}>
          {m.back}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}

/** As the team reads the question; its hint speaks to her. */
function labelForStaff({ label, forStaff }: Question): Question['label'] {
  return forStaff ?? label
}
