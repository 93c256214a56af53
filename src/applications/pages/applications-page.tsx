import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { count, plainDay } from '#platform/i18n/format.ts'
import { doublePaths } from '#src/doubles/paths.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { boardPaths } from '#src/selection/paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ListTable, type ShownList } from '#ui/list-table.tsx'
import type { Column, ListFilter } from '#ui/table.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { ApplicationState } from '../application.ts'
import type { ListedCampaign } from '../application-list-queries.ts'
import { type ApplicationLine, listedStates } from '../application-view.ts'
import { teamMessages } from '../messages/team.ts'
import { applicationPaths } from '../paths.ts'
import { isCalled, type WaitingFor, waitingFor } from '../what-waits.ts'
import { CallPhone } from './phone-in-words.tsx'

type ApplicationsPageProps = {
  chrome: Chrome
  list: ShownList<ApplicationLine>
  /** The visitor may compare files that may be one girl's. */
  mayCompare: boolean
}

/** The applications within the visitor's reach: sorted, filtered and paged on the server, all of it in the address. */
export function ApplicationsPage({ chrome, list, mayCompare }: ApplicationsPageProps) {
  const m = teamMessages(chrome.language)
  return (
    <StaffPage
      chrome={chrome}
      title={m.title}
      actions={
        mayCompare && (
          <LinkButton kind="secondary" icon="users-round" href={doublePaths.list(chrome.organisation.slug)}>
            {m.doubles}
          </LinkButton>
        )
      }
    >
      <ListTable
        caption={m.title}
        hiddenCaption
        list={list}
        search={m.search}
        counted={m.count(list.total)}
        empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
      />
    </StaffPage>
  )
}

/**
 * What the list says of an application, on the page and in the file. Where they wait for a parent, each line leads to her
 * parents' page, and where a place is free to her file on the board: the deed is there.
 */
export function applicationColumns(
  { language, organisation }: Chrome,
  campaigns: readonly ListedCampaign[],
  waiting?: WaitingFor,
): {
  columns: Column<ApplicationLine>[]
  filters: ListFilter<ApplicationLine>[]
} {
  const m = teamMessages(language)
  const nameOf = ({ firstName, lastName, ratedBlind }: ApplicationLine) =>
    ratedBlind ? m.ratedBlind.line : `${firstName} ${lastName}`.trim()
  // A site keeps its key from edition to edition; the latest campaign says its name.
  const sites = new Map(
    campaigns.toReversed().flatMap((it) => it.sites.map(({ key, name }) => [key, name] as const)),
  )
  const stateOf = ({ state, placeRefused }: ApplicationLine) =>
    placeRefused ? m.placeRefused : m.states[state]
  return {
    columns: [
      {
        key: 'name',
        header: m.columns.name,
        rowHeader: true,
        value: nameOf,
        cell: (line) => (
          <a href={applicationPaths.one(organisation.slug, line.id)}>{nameOf(line) || m.unnamed}</a>
        ),
      },
      {
        key: 'age',
        header: m.columns.age,
        align: 'end',
        value: age,
        cell: (line) => (line.birthDate === null ? '' : count(age(line)!, language)),
      },
      { header: m.campaign, value: (line) => line.campaign[language], onlyInFile: true },
      { key: 'site', header: m.columns.site, value: (line) => line.siteName },
      {
        key: 'state',
        header: m.columns.state,
        value: stateOf,
        cell: (line) => <Tag tone={tones[line.state]}>{stateOf(line)}</Tag>,
      },
      {
        key: 'sent',
        header: m.columns.sent,
        whole: true,
        value: (line) => sentOn(line, organisation.zone),
        cell: (line) =>
          line.submittedAt === null ? '' : plainDay(sentOn(line, organisation.zone)!, language),
      },
      ...(waiting === 'guardian unanswered'
        ? [
            {
              header: m.columns.linkSent,
              whole: true,
              value: ({ linkSentAt }: ApplicationLine) => linkSentAt && dayIn(organisation.zone, linkSentAt),
              cell: ({ linkSentAt }: ApplicationLine) =>
                linkSentAt === null ? '' : plainDay(dayIn(organisation.zone, linkSentAt), language),
            },
          ]
        : []),
      ...(isCalled(waiting)
        ? [
            {
              header: m.columns.phone,
              whole: true,
              value: ({ phone }: ApplicationLine) => phone,
              cell: ({ phone }: ApplicationLine) => phone && <CallPhone phone={phone} />,
            },
          ]
        : []),
      ...(waiting === 'place free'
        ? [
            {
              key: 'turn',
              header: m.columns.turn,
              align: 'end' as const,
              value: ({ turn }: ApplicationLine) => turn,
            },
            {
              header: m.columns.offer,
              cell: (line: ApplicationLine) => (
                <LinkButton
                  kind="secondary"
                  size="small"
                  href={boardPaths.file(organisation.slug, line.id)}
                  about={nameOf(line) || m.unnamed}
                >
                  {m.offerPlace}
                </LinkButton>
              ),
            },
          ]
        : []),
      ...(waiting === 'guardian refused' ||
      waiting === 'guardian to find' ||
      waiting === 'guardian unanswered' ||
      waiting === 'to confirm by voice'
        ? [
            {
              header: m.columns.guardians,
              cell: (line: ApplicationLine) =>
                line.ratedBlind ? null : (
                  <LinkButton
                    kind="secondary"
                    size="small"
                    href={applicationPaths.guardians(organisation.slug, line.id)}
                    about={nameOf(line) || m.unnamed}
                  >
                    {m.guardiansDeeds[waiting]}
                  </LinkButton>
                ),
            },
          ]
        : []),
    ],
    filters: [
      // One campaign, or one site, needs no choice.
      ...(campaigns.length > 1
        ? [
            {
              name: 'campaign',
              label: m.campaign,
              empty: m.allCampaigns,
              choices: campaigns.map(({ id, name }) => ({ value: id, label: name[language] })),
            },
          ]
        : []),
      ...(sites.size > 1
        ? [
            {
              name: 'site',
              label: m.columns.site,
              empty: m.allSites,
              choices: [...sites].map(([value, label]) => ({ value, label })),
            },
          ]
        : []),
      {
        name: 'state',
        label: m.state,
        empty: m.allStates,
        choices: listedStates.map((it) => ({
          value: it,
          label: it === 'place refused' ? m.placeRefused : m.states[it],
        })),
      },
      {
        name: 'waiting',
        label: m.waiting,
        empty: m.allWaiting,
        choices: waitingFor.map((it) => ({ value: it, label: m.waitings[it] })),
      },
    ],
  }
}

/** Her age on the first day of the edition. */
function age({ birthDate, firstDay }: ApplicationLine): number | null {
  return birthDate === null ? null : ageOn(birthDate, firstDay)
}

function sentOn({ submittedAt }: ApplicationLine, zone: string): string | null {
  return submittedAt === null ? null : dayIn(zone, submittedAt)
}

const tones: Record<ApplicationState, Tone> = {
  draft: 'neutral',
  submitted: 'violet',
  'under review': 'violet',
  offered: 'saffron',
  waiting: 'saffron',
  declined: 'neutral',
  accepted: 'mint',
  'refused by applicant': 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
}
