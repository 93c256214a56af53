import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { Prose } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { type ApplicationView, personToCall } from '../application-view.ts'
import type { HerImageQuestion } from '../image-questions.ts'
import { applicantMessages } from '../messages/applicant.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { ownPaths } from '../paths.ts'
import { ImageRightFields } from './image-right-fields.tsx'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type ImageRightsPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  questions: readonly HerImageQuestion[]
  /** Nobody signs for her any more. */
  ofAge: boolean
  /** A second guardian's yes is needed, and nobody knows one. */
  waits: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

/** Her image, support by support: what holds today, and her own word, which she may change at any time. */
export function ImageRightsPage(props: ImageRightsPageProps) {
  const { chrome, token, application, questions, ofAge, waits, typed, errors } = props
  const { language, organisation } = chrome
  const { address, guardian, imageRight } = application.campaign.programme
  const { image: m } = applicantMessages(language, address)
  const { name, phone } = personToCall(application)
  return (
    <StepPage
      chrome={chrome}
      title={m.title}
      lead={ofAge ? m.lead(guardian.permissionUnder.years) : m.leadMinor}
      backHref={ownPaths.status(organisation.slug, token)}
      errors={errors}
    >
      <Prose>
        <p>{m.change}</p>
        <p>{say(imageRight.question, language, address)}</p>
      </Prose>
      {waits && (
        <Notice kind="info">
          <PhoneInWords words={m.alone(name, wholePhone(phone))} phone={phone} />
        </Notice>
      )}
      <ImageRightFields
        action={ownPaths.imageRights(organisation.slug, token)}
        label={m.title}
        questions={questions}
        typed={typed}
        errors={errors}
        today={(question) => (ofAge ? m.standing[question.standing] : todayInWords(question, m))}
        save={m.save}
        noEverywhere={m.noEverywhere}
      />
    </StepPage>
  )
}

/** "Aujourd’hui : non, il manque le oui de ton autre parent. Un parent : oui." */
function todayInWords(
  { standing, guardians, lacksHers, lacksGuardians }: HerImageQuestion,
  m: ApplicantMessages['image'],
): string {
  const missing = [
    lacksHers ? m.lacksHers : [],
    lacksGuardians === null ? [] : m.lacksGuardians[lacksGuardians],
  ].flat()
  const today = missing.length === 0 ? m.standing[standing] : m.lacks(missing)
  return `${today} ${m.guardians[guardians]}`
}
