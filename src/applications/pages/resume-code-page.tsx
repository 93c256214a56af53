import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Address } from '#ui/address.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { codeInGroups } from '../resume-code.ts'

type ResumeCodePageProps = {
  chrome: Chrome
  m: ApplicantMessages
  code: string
  address: string
  backHref: string
}

/** The code to copy by hand, shown once, for another telephone or another day. */
export function ResumeCodePage({ chrome, m, code, address, backHref }: ResumeCodePageProps) {
  return (
    <StepPage chrome={chrome} title={m.resume.noteTitle} lead={m.resume.noteLead}>
      <DescriptionList
        rows={[
          { term: m.resume.code, value: codeInGroups(code), icon: 'key-round' },
          { term: m.resume.where, value: <Address value={address} />, icon: 'globe' },
        ]}
      />
      <p>{m.resume.noteOnce}</p>
      <LinkButton size="main" href={backHref}>
        {m.resume.noted}
      </LinkButton>
    </StepPage>
  )
}
