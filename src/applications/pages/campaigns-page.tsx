import { count, instantIn } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Table } from '#ui/table.tsx'
import type { CampaignLine } from '../campaign-queries.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'
import { CampaignTag } from './campaign-tag.tsx'

type CampaignsPageProps = {
  chrome: Chrome
  lines: CampaignLine[]
  /** Editions that have no campaign yet and that she may plan one for. */
  plannable: readonly { id: string; document: { name: Translated } }[]
}

/** The campaigns within the visitor's reach. */
export function CampaignsPage({ chrome, lines, plannable }: CampaignsPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language)
  return (
    <StaffPage chrome={chrome} title={m.title}>
      {plannable.map(({ id, document }) => (
        <Card kind="choice" title={document.name[language]}>
          <p>{m.plannable}</p>
          <Form
            action={campaignPaths.list(organisation.slug)}
            hidden={{ edition: id }}
            label={`${m.plan} : ${document.name[language]}`}
          >
            <Button kind="secondary" about={document.name[language]}>
              {m.plan}
            </Button>
          </Form>
        </Card>
      ))}
      <Table
        caption={m.title}
        hiddenCaption
        rows={lines}
        columns={[
          {
            header: m.columns.name,
            rowHeader: true,
            cell: (line) => <a href={campaignPaths.one(organisation.slug, line.id)}>{line.name}</a>,
          },
          { header: m.columns.state, cell: (line) => <CampaignTag state={line.state} language={language} /> },
          { header: m.columns.closes, cell: (line) => instantIn(line.zone, line.closesAt, language) },
          { header: m.columns.sent, align: 'end', cell: (line) => count(line.sent, language) },
          { header: m.columns.accepted, align: 'end', cell: (line) => count(line.accepted, language) },
          { header: m.columns.capacity, align: 'end', cell: (line) => count(line.capacity, language) },
        ]}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}
