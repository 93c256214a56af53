import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { leadsWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'
import type { Lead } from '../queries.ts'

type LeadsPageProps = { chrome: Chrome; leads: Lead[]; page: number; pages: number }

/** Whom to tell when applications open again. */
export function LeadsPage({ chrome, leads, page, pages }: LeadsPageProps) {
  const { language, organisation } = chrome
  const m = leadsWords(language)
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <p>{m.lead}</p>
      <Table
        caption={m.title}
        hiddenCaption
        rows={leads}
        columns={[
          {
            header: m.contact,
            rowHeader: true,
            cell: ({ contact }) => (
              <LinkButton kind="discreet" size="small" href={linkTo(contact)}>
                {contact}
              </LinkButton>
            ),
          },
          { header: m.campaign, cell: ({ campaign }) => campaign[language] },
          { header: m.language, cell: (lead) => m.languages[lead.language] },
          { header: m.leftOn, cell: ({ leftAt }) => plainDay(dayIn(organisation.zone, leftAt), language) },
          { header: m.eraseOn, cell: ({ eraseOn }) => plainDay(eraseOn, language) },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
        pagination={{ page, pages, href: (to) => publicPaths.leads(organisation.slug, to) }}
      />
    </StaffPage>
  )
}

function linkTo(contact: string): string {
  return contact.includes('@') ? `mailto:${contact}` : `tel:${contact}`
}
