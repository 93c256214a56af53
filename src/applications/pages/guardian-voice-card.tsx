import type { Chrome } from '#src/organisations/index.ts'
import { contactInWords, type Person, sharesContact } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import type { ApplicationView } from '../application-view.ts'
import { guardiansMessages } from '../messages/guardians.ts'
import { applicationPaths } from '../paths.ts'

type GuardianVoiceCardProps = { chrome: Chrome; application: ApplicationView; guardian: Person; name: string }

/** A guardian whom the team calls: why, her whole number to press, and the word that it is done. */
export function GuardianVoiceCard({ chrome, application, guardian, name }: GuardianVoiceCardProps) {
  const m = guardiansMessages(chrome.language)
  const { slug } = chrome.organisation
  const why = sharesContact(application.applicant, guardian) ? m.voiceHint : m.voiceShown
  return (
    <Card kind="attention" title={name}>
      <p>{why}</p>
      <Actions>
        <Reaching guardian={guardian} />
        <Form action={applicationPaths.voice(slug, application.id, guardian.id)} label={m.voice}>
          <Button icon="check">{m.voice}</Button>
        </Form>
      </Actions>
    </Card>
  )
}

/** A number that a phone dials; whoever gave an address only is written to. */
function Reaching({ guardian: { phone, email } }: { guardian: Person }) {
  if (phone !== null)
    return (
      <LinkButton kind="secondary" icon="phone" href={`tel:${phone}`}>
        {contactInWords(phone).replaceAll(' ', '\u00a0')}
      </LinkButton>
    )
  return email === null ? null : (
    <LinkButton kind="secondary" icon="mail" href={`mailto:${email}`}>
      {email}
    </LinkButton>
  )
}
