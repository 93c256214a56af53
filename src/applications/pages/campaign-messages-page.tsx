import { MessagePreview, templateTitle } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Card, Disclosure } from '#ui/card.tsx'
import { Small, Stack } from '#ui/layout.tsx'
import type { CampaignMessage } from '../campaign-message-preview.ts'
import type { CampaignView } from '../campaign-view.ts'
import { campaignMessages } from '../messages/campaign.ts'

type CampaignMessagesPageProps = {
  chrome: Chrome
  campaign: CampaignView
  messages: readonly CampaignMessage[]
}

/** Every message that a campaign writes to applicants and their guardians, with the words that leave. */
export function CampaignMessagesPage({ chrome, campaign, messages }: CampaignMessagesPageProps) {
  const { language } = chrome
  const m = campaignMessages(language).messages
  return (
    <StaffPage chrome={chrome} overline={campaign.edition.name[language]} title={m.title}>
      <Small>{m.lead}</Small>
      <Stack>
        {messages.map(({ template, mail, sms }) => (
          <Card title={templateTitle(template, language)}>
            <MessagePreview message={mail} language={language} />
            <Disclosure summary={m.asText}>
              <MessagePreview message={sms} language={language} />
            </Disclosure>
          </Card>
        ))}
      </Stack>
    </StaffPage>
  )
}
