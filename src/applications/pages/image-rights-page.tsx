import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { Prose } from '#ui/layout.tsx'
import type { ApplicationView } from '../application-view.ts'
import type { ImageQuestion } from '../image-questions.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { ownPaths } from '../paths.ts'
import { ImageRightFields } from './image-right-fields.tsx'

type ImageRightsPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  questions: readonly ImageQuestion[]
  /** Nobody signs for her any more. */
  ofAge: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

/** Her image, support by support: what holds today, and her own word, which she may change at any time. */
export function ImageRightsPage(props: ImageRightsPageProps) {
  const { chrome, token, application, questions, ofAge, typed, errors } = props
  const { language, organisation } = chrome
  const { address, guardian, imageRight } = application.campaign.programme
  const { image: m } = applicantMessages(language, address)
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
      <ImageRightFields
        action={ownPaths.imageRights(organisation.slug, token)}
        label={m.title}
        questions={questions}
        typed={typed}
        errors={errors}
        today={({ standing, others }) =>
          ofAge ? m.standing[standing] : `${m.standing[standing]} ${m.guardians[others]}`
        }
        save={m.save}
        noEverywhere={m.noEverywhere}
      />
    </StepPage>
  )
}
