import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { DescriptionList } from '#ui/description-list.tsx'
import { answerInWords } from '../answer-in-words.ts'
import { type ApplicationView, personToCall } from '../application-view.ts'
import { sayAbout } from '../campaign-words.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { ownPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import type { Screen } from '../screens.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type AnswersPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  screens: readonly Screen[]
  sites: readonly Site[]
}

/** Her answers as they stand, to be read again: whoever finds a mistake tells the adult of her site. */
export function AnswersPage({ chrome, token, application, screens, sites }: AnswersPageProps) {
  const { language, organisation } = chrome
  const { campaign, answers, submittedAt, siteZone } = application
  const { address } = campaign.programme
  const words = sayAbout(campaign, language)
  const m = applicantMessages(language, address)
  const { name, phone } = personToCall(application)
  const day = submittedAt && plainDay(dayIn(siteZone ?? campaign.edition.timeZone, submittedAt), language)
  return (
    <StepPage
      chrome={chrome}
      overline={campaign.edition.name[language]}
      title={m.answers.title}
      lead={
        day === null ? (
          m.answers.notSent
        ) : (
          <PhoneInWords words={m.answers.sent(day, name, wholePhone(phone))} phone={phone} />
        )
      }
      backHref={ownPaths.status(organisation.slug, token)}
    >
      <DescriptionList
        kind="plain"
        rows={screens.flatMap(({ asked }) =>
          asked.map((question) => ({
            term: words(question.label),
            value: answerInWords(question, answers, { language, address, sites }) ?? m.check.none,
          })),
        )}
      />
    </StepPage>
  )
}
