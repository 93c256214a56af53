import { openScope } from '#platform/database/database.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { type Asked, addressOf, ask, type Naming, type Route } from './door.ts'
import type { Place } from './place.ts'
import type { Visitor } from './visitors.ts'

/** What the fixture knows of Lina and her guardian beyond their names, as pages may show it. */
const details = [
  'lina@exemple.fr',
  'parent@exemple.fr',
  'Samira Fictive',
  '20 mai 2011',
  '20/05/2011',
  'J’ai appris à nager.',
  'Comprendre comment ça marche.',
  'Un ascenseur.',
]

/** A page that was answered to one route: the details that it shows, and whether its reading is in the audit. */
export type Shown = { route: Route; status: number; heading: string; details: string[]; recorded: boolean }

/** Asks a route once, and looks into the audit of its organisation for what was written meanwhile. */
export async function shownBy(
  running: RunningFrise,
  { organisationId }: Place,
  asked: { route: Route; naming: Naming; visitor: Visitor },
): Promise<Shown> {
  const before = await rowsOfAudit(running, organisationId)
  const { status, body } = await ask(running, asked.route, asked.naming, asked.visitor)
  const after = await rowsOfAudit(running, organisationId)
  return {
    route: asked.route,
    status,
    heading: /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '',
    details: details.filter((it) => body.includes(it)),
    recorded: after > before,
  }
}

/** Is it a page, good or with faults? A redirect shows nothing. */
export const isPage = ({ status }: Pick<Asked, 'status'>) => [200, 409, 422].includes(status)

/** Does a refused form show the very page of this GET: at or below its address, under the same heading? */
export function isPageOf(get: Shown, post: Shown, naming: Naming): boolean {
  const [page, deed] = [addressOf(get.route, naming), addressOf(post.route, naming)]
  return get.heading !== '' && get.heading === post.heading && (deed === page || deed.startsWith(`${page}/`))
}

function rowsOfAudit({ frise }: RunningFrise, organisationId: string): Promise<number> {
  return frise.database.web.transaction().execute(async (trx) => {
    await openScope(trx, organisationId)
    const counted = trx.selectFrom('auditEvents').select(({ fn }) => fn.countAll<number>().as('rows'))
    return (await counted.executeTakeFirstOrThrow()).rows
  })
}
