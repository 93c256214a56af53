import type { FieldError } from '#platform/http/form.ts'
import type { Site } from '#src/applications/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { namedFor, placeInWords } from '#src/programmes/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { SelectField } from '#ui/form.tsx'
import { Actions, Columns, Stack } from '#ui/layout.tsx'
import type { ShownList } from '#ui/list-table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { type BoardFile, filesIn, type View, views } from '../board.ts'
import type { BoardCampaign } from '../board-queries.ts'
import type { Composition } from '../composition.ts'
import type { Selection } from '../file.ts'
import { selectionMessages } from '../messages/words.ts'
import { boardPaths } from '../paths.ts'
import { BoardTable } from './board-table.tsx'
import { ClosingCard } from './closing-card.tsx'
import { CompositionPanel } from './composition-panel.tsx'

/** What is asked of the board, all of it in its address. */
export type BoardQuery = { campaign?: string | undefined; site?: string | undefined; view: View }

export type BoardPageProps = {
  chrome: Chrome
  campaigns: BoardCampaign[]
  campaign: BoardCampaign
  sites: readonly Site[]
  selection: Selection
  files: BoardFile[]
  /** Those of the view that is open, as the address asks for them. */
  list: ShownList<BoardFile>
  composition: Composition
  levelName: (key: string) => string
  query: BoardQuery
  /** May the visitor approve answers, and close the whole campaign? */
  may: { approve: boolean; close: boolean }
  errors?: FieldError[]
  /** Files that keep the board from closing. */
  undecided?: readonly string[]
}

/** The files of a campaign, read and to be decided, with the cohort that takes shape beside them. */
export function BoardPage(props: BoardPageProps) {
  const { chrome, campaign, campaigns, sites, files, query, errors = [] } = props
  const { language, organisation } = chrome
  const m = selectionMessages(language).board
  const shown = sites.filter(({ id }) => query.site === undefined || id === query.site)
  const places = shown.reduce((sum, { capacity }) => sum + capacity, 0)
  const taken = shown.reduce((sum, site) => sum + site.taken, 0)
  const href = (change: Partial<BoardQuery>) => boardPaths.page(organisation.slug, { ...query, ...change })
  return (
    <StaffPage
      chrome={chrome}
      overline={`${m.title} · ${campaign.name[language]}`}
      title={m.files(files.length, places)}
      errors={errors}
      actions={
        props.may.approve && (
          <LinkButton kind="secondary" icon="mail" href={boardPaths.answers(organisation.slug)}>
            {selectionMessages(language).answers.title}
          </LinkButton>
        )
      }
    >
      <Stack tight>
        <Actions>
          <Tag icon="eye-off">{m.namesHidden}</Tag>
          <Tag tone={taken < places ? 'mint' : 'saffron'}>{m.placesTaken(taken, places)}</Tag>
          <Tag>{m.placesLeft(Math.max(0, places - taken))}</Tag>
        </Actions>
        <FilterBar action={boardPaths.page(organisation.slug)} label={m.viewsLabel} button={m.show}>
          {campaigns.length > 1 && (
            <SelectField
              name="campaign"
              label={m.campaign}
              value={campaign.id}
              empty={null}
              optional
              choices={campaigns.map(({ id, name, undecided }) => ({
                value: id,
                label: m.campaignChoice(name[language], undecided),
              }))}
            />
          )}
          <SelectField
            name="site"
            label={m.site}
            value={query.site}
            empty={m.allSites}
            optional
            choices={namedFor(sites, language).map((site) => ({ value: site.id, label: placeInWords(site) }))}
          />
        </FilterBar>
      </Stack>
      <Columns
        side={
          <>
            <CompositionPanel
              composition={props.composition}
              territorySet={props.files[0]?.territorySet ?? 'departments'}
              language={language}
              levelName={props.levelName}
            />
            {props.may.close && (
              <ClosingCard
                chrome={chrome}
                campaign={campaign}
                undecided={props.undecided ?? []}
                error={errors.find(({ field }) => field === 'closing')?.message}
              />
            )}
          </>
        }
      >
        <Tabs
          label={m.viewsLabel}
          tabs={views.map((view) => ({
            href: href({ view }),
            label: m.views[view](filesIn(files, view).length),
            current: view === query.view,
          }))}
        />
        <BoardTable chrome={chrome} list={props.list} />
      </Columns>
    </StaffPage>
  )
}

/** Nothing was sent yet in any campaign. */
export function EmptyBoardPage({ chrome }: { chrome: Chrome }) {
  const m = selectionMessages(chrome.language).board
  return (
    <StaffPage chrome={chrome} title={m.title}>
      <EmptyState title={m.none} reason={m.noneReason} />
    </StaffPage>
  )
}
