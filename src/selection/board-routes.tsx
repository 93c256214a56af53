import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { postedFields } from '#platform/http/form.ts'
import { sitesOf } from '#src/applications/index.ts'
import {
  answer,
  chromeOf,
  fileOf,
  includes,
  listAtHand,
  reachOfVisitor,
  showsList,
  staff,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { sayToStaff } from '#src/programmes/index.ts'
import { approvingRoles, boardRoles } from './access.ts'
import { closeBoard } from './actions/close-board.ts'
import { filesIn } from './board.ts'
import { boardCampaigns, boardFiles } from './board-queries.ts'
import { compositionOf } from './composition.ts'
import { boardQuery } from './forms.ts'
import { selectionMessages } from './messages/words.ts'
import { BoardPage, type BoardPageProps, type BoardQuery, EmptyBoardPage } from './pages/board-page.tsx'
import { boardColumns } from './pages/board-table.tsx'
import { boardPaths } from './paths.ts'

/** The board: what was read, the cohort that takes shape, and the end of it. */
export const boardRoutes = new Hono<TenantEnv>()

boardRoutes.get('/board', staff(...boardRoles), async (c) => {
  const board = await boardOf(c, boardQuery.parse(c.req.query()))
  if (board === null) return answer(c, <EmptyBoardPage chrome={chromeOf(c)} />)
  const { view, site } = board.query
  const file = await fileOf(c, board.list, {
    title: selectionMessages(c.get('language')).board.title,
    action: 'board.downloaded',
    object: { kind: 'campaign', id: board.campaign.id },
    details: { view, site },
  })
  if (file !== null) return file
  return answer(c, boardPage(c, board))
})

boardRoutes.post('/board/closing', staff(...boardRoles), async (c) => {
  const { campaign } = await postedFields(c)
  const board = await boardOf(c, { campaign, view: 'all' })
  if (board === null || !board.may.close) throw new NotFound()
  const { slug } = c.get('organisation')
  const m = selectionMessages(c.get('language')).board
  const refusal = await closeBoard(c.get('scope'), board.campaign.id)
  if (refusal === null)
    return redirectSaying(c, boardPaths.page(slug, { campaign: board.campaign.id }), m.closed)
  const undecided = refusal.refused === 'files without decision' ? refusal.files : []
  const message =
    refusal.refused === 'files without decision'
      ? m.refusals[refusal.refused](undecided.length)
      : m.refusals[refusal.refused]
  const errors = [{ field: 'closing', message }]
  return answer(c, boardPage(c, { ...board, undecided, errors }), 422)
})

function boardPage(c: Context<TenantEnv>, board: BoardPageProps) {
  const { view, site } = board.query
  const object = { kind: 'campaign', id: board.campaign.id }
  showsList(c, board.list, { action: 'board.listed', object, details: { view, site } })
  return <BoardPage {...board} />
}

/** The campaign asked for, or the latest that has a file, with its files within reach; null when there is none. */
async function boardOf(c: Context<TenantEnv>, query: BoardQuery): Promise<BoardPageProps | null> {
  const scope = c.get('scope')
  const language = c.get('language')
  const reach = reachOfVisitor(c, boardRoles)
  const found = await boardCampaigns(scope, reach, query.campaign)
  if (found === null) return null
  const { campaigns, open } = found
  const { programme, editionId } = open
  const everySite = await sitesOf(scope, editionId)
  const sites = everySite.filter((site) => includes(reach, { site: site.id, edition: editionId }))
  const siteId = sites.find(({ id }) => id === query.site)?.id
  const files = await boardFiles(scope, { campaignId: open.id, siteId, reach }, open)
  const levels = programme.questions.find(({ fills }) => fills === 'school-level')
  const choices = levels !== undefined && 'choices' in levels ? levels.choices : []
  const approving = reachOfVisitor(c, approvingRoles)
  const levelName = (key: string) => {
    const choice = choices.find((it) => it.key === key)
    return choice === undefined ? key : sayToStaff(choice, language, programme.address)
  }
  const chrome = chromeOf(c)
  const columns = boardColumns(chrome, { selection: programme.selection, levelName })
  return {
    chrome,
    list: listAtHand(c, {
      columns,
      rows: filesIn(files, query.view),
      sort: 'number',
      path: boardPaths.page(c.get('organisation').slug),
    }),
    campaigns,
    campaign: open,
    sites,
    selection: programme.selection,
    files,
    composition: compositionOf(
      files,
      choices.map(({ key }) => key),
    ),
    levelName,
    query: { ...query, campaign: open.id, site: siteId },
    may: {
      approve: approving.everywhere || approving.editions.length + approving.sites.length > 0,
      close: includes(reach, { edition: editionId }),
    },
  }
}
