import { instantIn } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { ownPaths } from '../paths.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type ExpiredCardProps = { chrome: Chrome; token: string; application: ApplicationView; m: ApplicantMessages }

/** After the end of her offer: she writes once, reads when it was sent, and can call in any case. */
export function ExpiredCard({ chrome, token, application, m }: ExpiredCardProps) {
  const { askedForCall, siteZone, campaign } = application
  const { name, phone } = personToCall(application)
  const zone = siteZone ?? campaign.edition.timeZone
  return (
    <Card kind="attention" title={expiredTitle(application, m, chrome.language)}>
      {askedForCall === null ? (
        <Form action={ownPaths.coordinator(chrome.organisation.slug, token)} label={m.status.askCoordinator}>
          <Button size="main" icon="send">
            {m.status.askCoordinator}
          </Button>
        </Form>
      ) : (
        <p>{m.status.askedOn(instantIn(zone, askedForCall, chrome.language))}</p>
      )}
      <p>
        <PhoneInWords words={m.status.callToo(name, wholePhone(phone))} phone={phone} />
      </p>
    </Card>
  )
}

/** That her offer is over, and since when. */
function expiredTitle(
  { offer, offerExpiredAt, siteZone, campaign }: ApplicationView,
  m: ApplicantMessages,
  language: Language,
): string {
  const zone = siteZone ?? campaign.edition.timeZone
  const at = offer?.expiresAt ?? offerExpiredAt
  return at === null ? m.status.states.expired : `${m.status.expiredOn} ${instantIn(zone, at, language)}`
}
