import { type Chrome, StepPage } from '#src/organisations/index.ts'
import { type Eligibility, eligibilityWords } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/layout.tsx'
import { applicantMessages } from '../messages/applicant.ts'
import type { CampaignView } from '../queries.ts'
import { NextDoors } from './next-doors.tsx'

type NotEligiblePageProps = {
  chrome: Chrome
  campaign: CampaignView
  result: Eligibility
  /** She could apply next time. */
  nextTime: boolean
  backHref: string
}

/** The rule in plain words and the other doors, before she has written anything long. */
export function NotEligiblePage({ chrome, campaign, result, nextTime, backHref }: NotEligiblePageProps) {
  const { language } = chrome
  const { address, nextDoors } = campaign.programme
  const m = applicantMessages(language, address)
  const refused = result.criteria.filter(({ answer }) => answer === 'no')
  const causes = refused.map(({ reason }) =>
    reason.key === 'too-young' || reason.key === 'too-old' ? reason.key : 'other-public',
  )
  const doors = nextDoors.filter(({ opensFor }) => causes.every((cause) => opensFor.includes(cause)))
  return (
    <StepPage chrome={chrome} title={m.notEligible.title} backHref={backHref}>
      {refused.map(({ reason }) => (
        <p>{eligibilityWords(reason, language, campaign.programme)}</p>
      ))}
      <Section title={m.notEligible.doors}>
        <NextDoors
          chrome={chrome}
          campaign={campaign}
          nextTime={nextTime}
          doors={doors.length > 0 ? doors : nextDoors}
        />
      </Section>
      <LinkButton kind="secondary" href={backHref}>
        {m.notEligible.back}
      </LinkButton>
    </StepPage>
  )
}
