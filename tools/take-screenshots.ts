// Draws the pictures of the README from a demonstration that is started for it: npm run screenshots
import { mkdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { inOrganisation } from '#platform/database/database.ts'
import { ownPaths } from '#src/applications/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { handOutLink } from '#src/people/index.ts'
import { desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { globalSetup, globalTeardown } from '#test/global-setup.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const slug = 'ricochet'
/** A picture heavier than this slows the first page that people see of the project. */
const mostBytes = 150_000

await mkdir(folder, { recursive: true })
await globalSetup()
const running = await runningFrise({ world: 'whole' })
const browser = await openBrowser()
try {
  await drawStatusPage(browser, running)
  await drawDesk(browser, running)
} finally {
  await browser.close()
  await running.stop()
  await globalTeardown()
}

/** The page of a girl to whom a place is offered, on her phone. */
async function drawStatusPage(inBrowser: Browser, running: RunningFrise): Promise<void> {
  const viewport = { ...phone, deviceScaleFactor: 1.5 }
  const girl = await newVisitor(inBrowser, { viewport, baseURL: running.url })
  await girl.goto(await addressOfHerPage(running))
  await draw(girl, 'status-page.png')
}

/** A link to the page of an application of the demonstration that has an open offer. */
async function addressOfHerPage({ frise, clock }: RunningFrise): Promise<string> {
  const { rows } = await sql<{ id: string }>`select platform.organisation_with_slug(${slug}) as id`.execute(
    frise.database.web,
  )
  const actor = { kind: 'job', id: null } as const
  const scope = { organisationId: rows.at(0)!.id, now: clock.now(), actor }
  const token = await inOrganisation(frise.database.web, scope, async (open) => {
    const { id, applicantId } = await open.db
      .selectFrom('applications as a')
      .innerJoin('offers as o', (join) =>
        join.onRef('o.organisationId', '=', 'a.organisationId').onRef('o.applicationId', '=', 'a.id'),
      )
      .select(['a.id', 'a.applicantId'])
      .where('o.answer', 'is', null)
      .orderBy('a.id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const expiresAt = new Date(scope.now.getTime() + 60 * 60_000)
    const link = {
      purpose: 'application',
      holderId: applicantId,
      aboutId: applicantId,
      objectId: id,
    } as const
    return handOutLink(open, { ...link, expiresAt })
  })
  return ownPaths.status(slug, token)
}

/** What a coordinator finds in the morning. */
async function drawDesk(inBrowser: Browser, { url }: RunningFrise): Promise<void> {
  const viewport = { ...desktop, viewport: { width: 1280, height: 800 } }
  const coordinator = await newVisitor(inBrowser, { viewport, baseURL: url })
  await coordinator.goto('/')
  await coordinator.getByRole('link', { name: 'Entrer Nadia Benali' }).click()
  await coordinator.getByRole('button').first().click()
  await coordinator.goto(deskPaths.today(slug))
  await draw(coordinator, 'desk.png')
}

async function draw(page: Page, name: string): Promise<void> {
  const path = `${folder}${name}`
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = await stat(path)
  process.stdout.write(`docs/pictures/${name}: ${Math.ceil(size / 1000)} kB\n`)
  if (size > mostBytes) throw new Error(`${name} has ${size} bytes, ${mostBytes} at most.`)
}
