import type { Chrome } from '#src/organisations/index.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import type { CampaignView } from '../campaign-view.ts'
import { applicantMessages } from '../messages/applicant.ts'

type NextDoorsProps = {
  chrome: Chrome
  campaign: CampaignView
  /** The doors that fit her; all of the programme's when absent. */
  doors?: readonly ProgrammeDocument['nextDoors'][number][]
}

/** Other ways forward, and where to leave a contact: nobody is refused without a door that opens. */
export function NextDoors({ chrome, campaign, doors = campaign.programme.nextDoors }: NextDoorsProps) {
  const { language, organisation } = chrome
  const { address } = campaign.programme
  return (
    <Stack>
      <CardGrid wide>
        {doors.map((door) => (
          <Card kind="choice" title={say(door.title, language, address)} icon="door-open">
            <p>{say(door.words, language, address)}</p>
            {door.address && <a href={door.address}>{new URL(door.address).hostname}</a>}
          </Card>
        ))}
      </CardGrid>
      <LinkButton kind="secondary" icon="bell" href={publicPaths.nextTime(organisation.slug, campaign.id)}>
        {applicantMessages(language, address).leaveContact}
      </LinkButton>
    </Stack>
  )
}
