import type { FieldError } from '#platform/http/form.ts'
import { count, instantIn, plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { CheckboxField, errorOf, Form } from '#ui/form.tsx'
import { Actions, Prose, Stack } from '#ui/layout.tsx'
import { type CampaignState, opensLater } from '../campaign.ts'
import type { CampaignView } from '../campaign-view.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'
import type { Site } from '../queries.ts'
import { UncoordinatedNotice } from './uncoordinated-notice.tsx'

type MoveCampaignPageProps = {
  chrome: Chrome
  campaign: CampaignView
  to: CampaignState
  /** How many have begun and not sent. */
  drafts: number
  /** In the zone of its edition, `YYYY-MM-DD`. */
  today: string
  sites: readonly Site[]
  givesRoles: boolean
  errors?: FieldError[]
}

/** What happens when a campaign is moved, read before it is done. */
export function MoveCampaignPage({
  chrome,
  campaign,
  to,
  drafts,
  today,
  sites,
  givesRoles,
  errors = [],
}: MoveCampaignPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language)
  const { closesAt, edition } = campaign
  const early = to === 'open' && opensLater(campaign, today) ? plainDay(campaign.opensOn, language) : null
  const facts = {
    closes: instantIn(edition.timeZone, closesAt, language),
    drafts: drafts === 0 ? null : count(drafts, language),
    isOne: drafts === 1,
  }
  return (
    <StaffPage chrome={chrome} overline={edition.name[language]} title={m.moves[to]} errors={errors}>
      <Stack>
        {to === 'open' && <UncoordinatedNotice {...{ chrome, sites, givesRoles }} />}
        <Prose>
          {m.whatHappens[to](facts).map((sentence) => (
            <p>{sentence}</p>
          ))}
          {early !== null && <p>{m.opensEarly(early)}</p>}
        </Prose>
        <Form action={campaignPaths.move(organisation.slug, campaign.id)} hidden={{ to }} label={m.moves[to]}>
          {early !== null && (
            <CheckboxField name="early" label={m.openEarly(early)} error={errorOf(errors, 'early')} />
          )}
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
