import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Prose } from '#ui/layout.tsx'
import { Spoken } from '#ui/spoken.tsx'
import { answerInWords } from '../answer-in-words.ts'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import { sayAbout } from '../campaign-words.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { ownPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import type { Screen } from '../screens.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type CheckPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  screens: readonly Screen[]
  sites: readonly Site[]
  errors?: { field: string; message: string }[]
}

/** She reads her answers again, changes what she wants, and sends. */
export function CheckPage({ chrome, token, application, screens, sites, errors = [] }: CheckPageProps) {
  const { language, organisation } = chrome
  const { programme } = application.campaign
  const words = sayAbout(application.campaign, language)
  const m = applicantMessages(language, programme.address)
  const { name, phone } = personToCall(application)
  const screenHref = (screen: Screen) => ownPaths.screen(organisation.slug, token, screen.key)
  return (
    <StepPage
      chrome={chrome}
      title={words(programme.application.check.title)}
      progress={{ step: screens.length + 1, total: screens.length + 1 }}
      backHref={screenHref(screens.at(-1)!)}
      errors={errors}
    >
      <DescriptionList
        kind="plain"
        rows={screens.flatMap((screen) =>
          screen.asked.map((question) => ({
            term: words(question.label),
            value:
              answerInWords(question, application.answers, { language, address: programme.address, sites }) ??
              m.check.none,
            action: (
              <a href={ownPaths.correction(organisation.slug, token, screen.key)} id={question.key}>
                {m.check.change}
                <Spoken>, {words(question.label)}</Spoken>
              </a>
            ),
          })),
        )}
      />
      <Prose>
        <ul>
          {programme.application.check.tells.map((tell) => (
            <li>{words(tell)}</li>
          ))}
          <li>
            <PhoneInWords words={m.check.mistake(name, wholePhone(phone))} phone={phone} />
          </li>
        </ul>
      </Prose>
      <Form action={ownPaths.submission(organisation.slug, token)}>
        <Button size="main" icon="send">
          {m.check.send}
        </Button>
      </Form>
    </StepPage>
  )
}
