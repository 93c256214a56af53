import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { applicantMessages } from '../messages/applicant.ts'
import type { CampaignView } from '../queries.ts'
import { NextDoors } from './next-doors.tsx'

/** "Applications are closed" is an honest state, with other doors. */
export function ClosedPage({ chrome, campaign }: { chrome: Chrome; campaign: CampaignView }) {
  const { address } = campaign.programme
  const m = applicantMessages(chrome.language, address)
  return (
    <StepPage
      chrome={chrome}
      title={m.begin.closed}
      lead={m.begin.closedLead}
      overline={campaign.edition.name[chrome.language]}
    >
      <NextDoors chrome={chrome} campaign={campaign} nextTime />
    </StepPage>
  )
}
