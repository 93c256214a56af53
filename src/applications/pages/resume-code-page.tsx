import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { Address } from '#ui/address.tsx'
import { LinkButton } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { codeInGroups } from '../resume-code.ts'
import { PhoneInWords, wholePhone } from './phone-in-words.tsx'

type ResumeCodePageProps = {
  chrome: Chrome
  m: ApplicantMessages
  code: string
  address: string
  /** The adult of her site. */
  toCall: { name: string; phone: string }
  backHref: string
  /** Until when a draft is kept and can be sent; empty once it was sent. */
  ends: string
}

/** The code to copy by hand, shown once, for another telephone or another day. */
export function ResumeCodePage(props: ResumeCodePageProps) {
  const { chrome, m, code, address, toCall, backHref, ends } = props
  return (
    <StepPage chrome={chrome} title={m.resume.noteTitle} lead={m.resume.noteLead}>
      <DescriptionList
        rows={[
          { term: m.resume.code, value: codeInGroups(code), icon: 'key-round' },
          { term: m.resume.where, value: <Address value={address} />, icon: 'globe' },
        ]}
      />
      <p>
        <PhoneInWords words={m.resume.noteOnce(toCall.name, wholePhone(toCall.phone))} phone={toCall.phone} />
      </p>
      {ends && <p>{ends}</p>}
      <LinkButton size="main" href={backHref}>
        {m.resume.noted}
      </LinkButton>
    </StepPage>
  )
}
