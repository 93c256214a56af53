import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { count, instantIn, labelled, listOf } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { programmePaths } from '#src/programmes/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { campaignStates } from '../campaign.ts'
import type { CampaignLeader, CampaignLine } from '../campaign-queries.ts'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'
import { CampaignTag } from './campaign-tag.tsx'

type CampaignsPageProps = {
  chrome: Chrome
  list: ShownList<CampaignLine>
  /** Editions that have no campaign yet and that she may plan one for. */
  plannable: readonly { id: string; document: { name: Translated } }[]
  /** May she import the edition that another campaign needs? */
  another: boolean
  /** The edition of the last campaign, from which another one starts; none yet: undefined. */
  last: string | undefined
  /** Who opens and dates campaigns, for whoever does not; null for whoever does. */
  leaders: readonly CampaignLeader[] | null
}

/** The campaigns within the visitor's reach. */
export function CampaignsPage({ chrome, list, plannable, another, last, leaders }: CampaignsPageProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language)
  const importing = (
    <LinkButton
      kind="secondary"
      icon="plus"
      href={
        last === undefined
          ? programmePaths.importing(organisation.slug)
          : programmePaths.copy(organisation.slug, last)
      }
    >
      {m.another}
    </LinkButton>
  )
  return (
    <StaffPage chrome={chrome} title={m.title} actions={another && importing}>
      {another && <Small>{m.anotherHow}</Small>}
      {leaders !== null && <WhoLeads chrome={chrome} leaders={leaders} />}
      {plannable.map(({ id, document }) => (
        <Card kind="choice" title={document.name[language]}>
          <p>{m.plannable}</p>
          <Form
            action={campaignPaths.list(organisation.slug)}
            hidden={{ edition: id }}
            label={labelled(m.plan, document.name[language], language)}
          >
            <Button kind="secondary" about={document.name[language]}>
              {m.plan}
            </Button>
          </Form>
        </Card>
      ))}
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        searchFrom={6}
        empty={
          <EmptyState title={m.empty} reason={plannable.length > 0 ? m.emptyPlannable : m.emptyReason} />
        }
      />
    </StaffPage>
  )
}

/** For whoever works in a campaign without leading it: who does, how to reach her, and what is hers to do here. */
function WhoLeads({ chrome, leaders }: { chrome: Chrome; leaders: readonly CampaignLeader[] }) {
  const m = campaignMessages(chrome.language).leaders
  return (
    <Card title={m.title}>
      <p>{leaders.length === 0 ? m.nobody : m.who(listOf(leaders.map(fullName), chrome.language))}</p>
      {leaders.some(({ email }) => email !== null) && (
        <Actions>
          {leaders.map(
            (leader) =>
              leader.email !== null && (
                <LinkButton kind="secondary" size="small" icon="mail" href={`mailto:${leader.email}`}>
                  {m.write(leader.firstName)}
                </LinkButton>
              ),
          )}
        </Actions>
      )}
      <p>{m.yours}</p>
    </Card>
  )
}

/** What the list says of a campaign, on the page and in the file. */
export function campaignColumns({ language, organisation }: Chrome): {
  columns: Column<CampaignLine>[]
  filters: ListFilter<CampaignLine>[]
} {
  const m = campaignMessages(language)
  const figure = (key: 'sent' | 'accepted' | 'capacity'): Column<CampaignLine> => ({
    key,
    header: m.columns[key],
    align: 'end',
    value: (line) => line[key],
    cell: (line) => count(line[key], language),
  })
  return {
    columns: [
      {
        key: 'name',
        header: m.columns.name,
        rowHeader: true,
        value: (line) => line.name[language],
        cell: (line) => <a href={campaignPaths.one(organisation.slug, line.id)}>{line.name[language]}</a>,
      },
      {
        key: 'state',
        header: m.columns.state,
        value: (line) => m.states[line.state],
        cell: (line) => <CampaignTag state={line.state} language={language} />,
      },
      {
        key: 'closes',
        header: m.columns.closes,
        value: (line) => `${dayIn(line.zone, line.closesAt)} ${timeIn(line.zone, line.closesAt)}`,
        cell: (line) => instantIn(line.zone, line.closesAt, language),
      },
      figure('sent'),
      figure('accepted'),
      figure('capacity'),
    ],
    filters: [
      {
        name: 'state',
        label: m.columns.state,
        choices: campaignStates.map((state) => ({ value: state, label: m.states[state] })),
        of: (line) => line.state,
      },
    ],
  }
}
