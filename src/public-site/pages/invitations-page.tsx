import { applyPaths, type CampaignView } from '#src/applications/index.ts'
import { type Delivered, deliverySum, MailBlocks, writeLetter } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { invitationValues } from '../invitation.ts'
import type { Waiting } from '../invitation-queries.ts'
import { leadsWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'

type InvitationsPageProps = {
  chrome: Chrome
  campaign: CampaignView
  /** It takes applications: only then is anybody invited. */
  open: boolean
  waiting: readonly Waiting[]
  /** What became of the invitations that were sent. */
  delivery: readonly Delivered[]
  origin: string
}

/** Who waits for a campaign, what they will read, one button, and how many were reached. */
export function InvitationsPage(props: InvitationsPageProps) {
  const { chrome, campaign, open, waiting, delivery } = props
  const { language, organisation, demonstration } = chrome
  const m = leadsWords(language).invitations
  const { reached, settled, total } = deliverySum(delivery, demonstration)
  return (
    <StaffPage chrome={chrome} overline={campaign.edition.name[language]} title={m.title(waiting.length)}>
      <Stack>
        {total > 0 && (
          <Notice kind={reached + settled === total ? 'success' : 'info'}>
            {demonstration ? m.kept(reached, total) : m.delivered(reached, total)}
          </Notice>
        )}
        {waiting.length === 0 ? (
          <EmptyState title={m.none} reason={m.noneReason} />
        ) : open ? (
          <Invite {...props} />
        ) : (
          <Notice kind="info">{m.notOpen}</Notice>
        )}
        <Actions>
          <LinkButton kind="discreet" href={publicPaths.leads(organisation.slug)}>
            {m.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}

function Invite({ chrome, campaign, waiting, origin }: InvitationsPageProps) {
  const { language, organisation } = chrome
  const m = leadsWords(language).invitations
  const link = origin + applyPaths.campaign(organisation.slug, campaign.id)
  const reportLink = origin + concernPaths.raise(organisation.slug)
  const values = invitationValues(campaign, { link, reportLink })
  const languages = [...new Set(waiting.map((it) => it.language))].toSorted()
  return (
    <>
      <p>{m.lead}</p>
      {languages.map((read) => {
        const readers = waiting.filter((it) => it.language === read)
        const byMail = readers.filter(({ email }) => email !== null).length
        const written = writeLetter('invitation', values, {
          reader: { firstName: '', lastName: '', language: read },
          organisation: organisation.name,
        })
        return (
          <Card title={m.preview[read]}>
            <Small>{m.ways(byMail, readers.length - byMail)}</Small>
            <div lang={read}>
              {byMail > 0 && <MailBlocks subject={written.subject} blocks={written.blocks} />}
              {byMail < readers.length && <p>{written.sms}</p>}
            </div>
          </Card>
        )
      })}
      <Form action={publicPaths.invitations(organisation.slug, campaign.id)} label={m.send(waiting.length)}>
        <Button icon="send">{m.send(waiting.length)}</Button>
      </Form>
    </>
  )
}
