import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import type { GuardianImageQuestion } from '../image-questions.ts'
import { guardianMessages } from '../messages/guardian.ts'
import { guardianPaths } from '../paths.ts'
import { AloneNotice } from './alone-notice.tsx'
import { ImageRightFields } from './image-right-fields.tsx'

type GuardianImagePageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  questions: readonly GuardianImageQuestion[]
  /** A second guardian's yes is needed, and nobody knows one. */
  waits: boolean
  /** As her first answers asked it; each support ends it. */
  question: string
  typed: Record<string, string>
  errors: FieldError[]
}

/** What a guardian answered about her child's image, and the way to answer otherwise. */
export function GuardianImagePage(props: GuardianImagePageProps) {
  const { chrome, token, application, questions, question, waits, typed, errors } = props
  const { image: m } = guardianMessages(chrome.language)
  const { slug } = chrome.organisation
  return (
    <StepPage
      chrome={chrome}
      title={m.title(application.applicant.firstName)}
      lead={m.lead}
      backHref={guardianPaths.thanks(slug, token)}
      errors={errors}
    >
      <p>{question}</p>
      {waits && <AloneNotice application={application} language={chrome.language} />}
      <ImageRightFields
        action={guardianPaths.imageRights(slug, token)}
        label={m.title(application.applicant.firstName)}
        questions={questions}
        typed={typed}
        errors={errors}
        today={({ standing, hers }) => `${m.standing[standing]} ${m.hers[hers]}`}
        save={m.save}
        noEverywhere={m.noEverywhere}
      />
    </StepPage>
  )
}
