import type { FieldError } from '#platform/http/form.ts'
import { labelled, plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import type { Place } from '#src/places/index.ts'
import { dayAfter, namedFor } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { siteIsFull } from '../campaign.ts'
import { sayAbout } from '../campaign-words.ts'
import { leaves } from '../leaving.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { whenInWords } from '../place-session.ts'
import type { CampaignView, Site } from '../queries.ts'
import type { Answers, Question, Screen } from '../screens.ts'
import { markOf } from '../two-tabs.ts'
import { FullNotice } from './full-notice.tsx'
import { QuestionField } from './question-field.tsx'

type ScreenPageProps = {
  chrome: Chrome
  campaign: CampaignView
  screens: readonly Screen[]
  screen: Screen
  answers: Answers
  typed?: Answers
  errors?: FieldError[]
  /** The places among which she has to choose, by question. */
  among?: Readonly<Record<string, readonly Place[]>>
  sites: readonly Site[]
  action: string
  /** It is a draft: she goes back, or finishes later, and what stands on the screen is kept. */
  isKept: boolean
  /** The code of the channel through which she came. */
  from?: string | undefined
  /** The site that she pressed on the front page. */
  at?: string | undefined
  /** She corrects one answer, and goes back to the check. */
  correcting?: boolean
  /** Where she reads her answers again. */
  checkHref?: string | undefined
}

/** One screen of the application: its questions, as the programme file writes them. */
export function ScreenPage(props: ScreenPageProps) {
  const {
    chrome,
    campaign,
    screens,
    screen,
    answers,
    typed,
    errors = [],
    among = {},
    sites,
    action,
    isKept,
    from,
    at,
    correcting,
    checkHref,
  } = props
  const { language } = chrome
  const { programme } = campaign
  const m = applicantMessages(language, programme.address)
  const words = sayAbout(campaign, language)
  const step = screens.indexOf(screen) + 1
  const total = screens.length + 1
  const { minutes } = programme.application
  return (
    <StepPage
      chrome={chrome}
      title={words(screen.title)}
      lead={screen.words && words(screen.words)}
      {...(correcting
        ? { backHref: checkHref }
        : {
            progress: {
              step,
              total,
              ...(minutes !== undefined && {
                remaining: m.remaining(Math.ceil((minutes * (total - step + 1)) / total)),
              }),
            },
          })}
      errors={toldApart(errors, (field) => words(questionOf(screen, field).label), language)}
      {...(screen.asked.some(({ kind }) => kind === 'place') && { islands: ['place-field'] })}
    >
      {!isKept && <FullNotice sites={sites} at={at} m={m} />}
      <Form
        action={action}
        hidden={{
          mark: markOf(screen, answers),
          ...(from && { from }),
          ...(at && { at }),
          ...(correcting && { correcting: 'yes' }),
        }}
      >
        {screen.asked.map((question) => (
          <QuestionField
            question={question}
            words={words}
            answers={answers}
            typed={typed}
            error={errors.find(({ field }) => questionOf(screen, field) === question)?.message}
            among={among[question.key]}
            sites={namedFor(sites, language).map((site) => ({
              key: site.key,
              label: site.commune || site.name,
              hint: [site.commune && site.name, siteIsFull(site) && m.siteFull].filter(Boolean).join('. '),
            }))}
            dateHint={m.day}
            when={whenInWords(campaign.edition, null, language)}
            keptUntil={({ sensitive }) =>
              sensitive === undefined
                ? ''
                : m.keptUntil(
                    plainDay(dayAfter(campaign.edition.lastDay, sensitive.keptAfterLastDay), language),
                  )
            }
          />
        ))}
        <Button size="main">{correcting ? m.check.correct : m.next}</Button>
        {isKept && !correcting && (
          <Actions>
            <Button kind="discreet" icon="chevron-left" name={leaves.name} value={leaves.back}>
              {m.back}
            </Button>
            <Button kind="discreet" icon="key-round" name={leaves.name} value={leaves.later}>
              {m.later}
            </Button>
          </Actions>
        )}
      </Form>
    </StepPage>
  )
}

/** The question that a fault is about: that of a place has two fields. */
function questionOf({ asked }: Screen, field: string): Question {
  return asked.find(({ key }) => field === key || field === `${key}-place`)!
}

/** Faults that would read alike one under the other begin with what was asked. */
function toldApart(
  errors: readonly FieldError[],
  asked: (field: string) => string,
  language: Language,
): FieldError[] {
  const isAlone = (message: string) => errors.filter((it) => it.message === message).length === 1
  return errors.map(({ field, message }) => ({
    field,
    message: isAlone(message) ? message : labelled(asked(field), message, language),
  }))
}
