import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Address } from '#ui/address.tsx'
import { LinkButton } from '#ui/button.tsx'
import { QrCode } from '#ui/qr.tsx'
import type { ApplicationView } from '../application-queries.ts'
import { applicantMessages } from '../messages/applicant.ts'

type GuardianLinkPageProps = {
  chrome: Chrome
  application: ApplicationView
  addresses: string[]
  backHref: string
}

/** The guardian's link as a code to scan, on the girl's own screen. */
export function GuardianLinkPage({ chrome, application, addresses, backHref }: GuardianLinkPageProps) {
  const m = applicantMessages(chrome.language, application.campaign.programme.address)
  return (
    <StepPage chrome={chrome} title={m.guardian.title} lead={m.guardian.qrLead} backHref={backHref}>
      {addresses.map((address) => (
        <>
          <QrCode value={address} label={m.guardian.qrLabel} />
          <p>
            {m.guardian.orOpen}{' '}
            <a href={address}>
              <Address value={address} />
            </a>
          </p>
        </>
      ))}
      <LinkButton kind="secondary" href={backHref}>
        {m.guardian.back}
      </LinkButton>
    </StepPage>
  )
}
