import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { CampaignView } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { say } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Column } from '#ui/table.tsx'
import { leadsWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import type { Lead } from '../queries.ts'

/** An open campaign, and how many left a contact for it. */
export type WaitingCampaign = { campaign: CampaignView; count: number }

type LeadsPageProps = { chrome: Chrome; list: ShownList<Lead>; waiting: readonly WaitingCampaign[] }

/** Whom to tell when applications open again. */
export function LeadsPage({ chrome, list, waiting }: LeadsPageProps) {
  const m = leadsWords(chrome.language)
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <p>{m.lead}</p>
      {waiting.map(({ campaign, count }) => (
        <Notice kind="info" title={m.waiting(count, campaign.edition.name[chrome.language])}>
          <Actions>
            <LinkButton
              size="small"
              icon="send"
              href={publicPaths.invitations(chrome.organisation.slug, campaign.id)}
            >
              {m.invite}
            </LinkButton>
          </Actions>
        </Notice>
      ))}
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={10}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/** What is said of a contact, on the page and in the file. */
export function leadColumns({ language, organisation }: Chrome): Column<Lead>[] {
  const m = leadsWords(language)
  return [
    {
      key: 'contact',
      header: m.contact,
      rowHeader: true,
      value: ({ contact }) => contact,
      cell: ({ contact }) => (
        <LinkButton kind="discreet" size="small" href={linkTo(contact)}>
          {contact}
        </LinkButton>
      ),
    },
    {
      header: m.purpose,
      value: ({ purpose, door }) =>
        purpose === 'door' ? (door === null ? '' : say(door, language, 'vous')) : m.purposes[purpose],
    },
    { header: m.campaign, value: ({ campaign }) => campaign[language] },
    { header: m.language, value: (lead) => m.languages[lead.language] },
    {
      key: 'left',
      header: m.leftOn,
      value: ({ leftAt }) => dayIn(organisation.zone, leftAt),
      cell: ({ leftAt }) => plainDay(dayIn(organisation.zone, leftAt), language),
      whole: true,
    },
    {
      key: 'erase',
      header: m.eraseOn,
      value: ({ eraseOn }) => eraseOn,
      cell: ({ eraseOn }) => plainDay(eraseOn, language),
      whole: true,
    },
    {
      header: m.deeds,
      cell: ({ id, contact, purpose }) =>
        purpose === 'door' && (
          <Form
            action={publicPaths.leadAnswers(organisation.slug)}
            hidden={{ lead: id }}
            label={`${m.answer}, ${contact}`}
          >
            <Button kind="secondary" size="small" about={`, ${contact}`}>
              {m.answer}
            </Button>
          </Form>
        ),
    },
  ]
}

function linkTo(contact: string): string {
  return contact.includes('@') ? `mailto:${contact}` : `tel:${contact}`
}
