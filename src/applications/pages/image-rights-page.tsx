import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { YesNoField } from '#ui/choice-field.tsx'
import { Form } from '#ui/form.tsx'
import type { ApplicationView } from '../application-view.ts'
import { applicantMessages } from '../messages/applicant.ts'
import { ownPaths } from '../paths.ts'

type ImageRightsPageProps = {
  chrome: Chrome
  token: string
  application: ApplicationView
  /** Nobody signs for her any more. */
  ofAge: boolean
  supports: ProgrammeDocument['imageRight']['supports']
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Her image, support by support: her own word. */
export function ImageRightsPage(props: ImageRightsPageProps) {
  const { chrome, token, application, supports, ofAge, typed = {}, errors = [] } = props
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
      <Form action={ownPaths.imageRights(organisation.slug, token)} label={m.title}>
        <p>{say(imageRight.question, language, address)}</p>
        {supports.map(({ key, label }) => (
          <YesNoField
            name={`image-${key}`}
            label={label[language]}
            value={typed[`image-${key}`]}
            error={errors.find(({ field }) => field === `image-${key}`)?.message}
          />
        ))}
        <Button size="main">{m.save}</Button>
      </Form>
    </StepPage>
  )
}
