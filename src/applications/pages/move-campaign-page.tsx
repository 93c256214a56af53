import { count, instantIn } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Prose, Stack } from '#ui/layout.tsx'
import type { CampaignState } from '../campaign.ts'
import type { CampaignView } from '../campaign-view.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'

type MoveCampaignPageProps = {
  chrome: Chrome
  campaign: CampaignView
  to: CampaignState
  /** How many have begun and not sent. */
  drafts: number
}

/** What happens when a campaign is moved, read before it is done. */
export function MoveCampaignPage({ chrome, campaign, to, drafts }: MoveCampaignPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language)
  const { closesAt, edition } = campaign
  const facts = {
    closes: instantIn(edition.timeZone, closesAt, language),
    drafts: drafts === 0 ? null : count(drafts, language),
    isOne: drafts === 1,
  }
  return (
    <StaffPage chrome={chrome} overline={edition.name[language]} title={m.moves[to]}>
      <Stack>
        <Prose>
          {m.whatHappens[to](facts).map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Prose>
        <Form action={campaignPaths.move(organisation.slug, campaign.id)} hidden={{ to }} label={m.moves[to]}>
          <Actions>
            <Button kind={to === 'open' ? 'primary' : 'danger'}>{m.moves[to]}</Button>
            <LinkButton kind="secondary" href={campaignPaths.one(organisation.slug, campaign.id)}>
              {m.leaveAsIs}
            </LinkButton>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}
