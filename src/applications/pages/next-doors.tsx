import type { Chrome } from '#src/organisations/index.ts'
import { type ProgrammeDocument, say } from '#src/programmes/index.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { Stack } from '#ui/layout.tsx'
import { Spoken } from '#ui/spoken.tsx'
import type { CampaignView } from '../campaign-view.ts'
import { applicantMessages } from '../messages/applicant.ts'

type NextDoorsProps = {
  chrome: Chrome
  campaign: CampaignView
  /** Could she apply next time? Else no next campaign is promised. */
  nextTime: boolean
  /** The doors that fit her; all of the programme's when absent. */
  doors?: readonly ProgrammeDocument['nextDoors'][number][]
}

/** Other ways forward, and where to leave a contact: nobody is refused without a door that opens. */
export function NextDoors({ chrome, campaign, nextTime, doors }: NextDoorsProps) {
  const { language, organisation } = chrome
  const { address, nextDoors } = campaign.programme
  const m = applicantMessages(language, address)
  const shown = (doors ?? nextDoors).filter(({ contact }) => nextTime || contact !== 'next-campaign')
  const contactHref = (door?: string) => publicPaths.nextTime(organisation.slug, campaign.id, door)
  return (
    <Stack>
      <CardGrid wide>
        {shown.map((door) => (
          <Card kind="choice" title={say(door.title, language, address)} icon="door-open">
            <p>{say(door.words, language, address)}</p>
            {door.address && <a href={door.address}>{new URL(door.address).hostname}</a>}
            {door.contact && (
              <a href={contactHref(door.key)}>
                {m.doorContact}
                <Spoken>, {say(door.title, language, address)}</Spoken>
              </a>
            )}
          </Card>
        ))}
      </CardGrid>
      {nextTime && shown.every(({ contact }) => contact !== 'next-campaign') && (
        <LinkButton kind="secondary" icon="bell" href={contactHref()}>
          {m.leaveContact}
        </LinkButton>
      )}
    </Stack>
  )
}
