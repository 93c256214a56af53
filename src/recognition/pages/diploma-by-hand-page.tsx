import type { CohortView } from '#src/cohorts/index.ts'
import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { contactInWords } from '#src/people/index.ts'
import { recognitionMessages } from '../messages/words.ts'

/** Her name has letters that our fonts lack: whom she calls, who hands her diploma over. */
export function DiplomaByHandPage({ chrome, cohort }: { chrome: Chrome; cohort: CohortView }) {
  const { edition, programme, site } = cohort
  const { name, phone } = (edition.sites.find(({ key }) => key === site.key) ?? edition.sites[0]!)
    .personToCall
  const m = recognitionMessages(chrome.language).byHand[programme.address]
  const written = contactInWords(phone).replaceAll(' ', '\u00a0')
  return (
    <StepPage
      chrome={chrome}
      overline={edition.name[chrome.language]}
      title={m.title}
      lead={
        <>
          {m.why} {m.call(name)} <a href={`tel:${phone}`}>{written}</a>.
        </>
      }
    />
  )
}
