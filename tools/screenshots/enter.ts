import type { Page } from 'playwright-core'
import { deskPaths } from '#src/desk/index.ts'
import { slug } from './picture.ts'

/** Signs the coordinator in, by the one click of a demonstration. */
export async function enterAsCoordinator(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Entrer Nadia Benali' }).click()
  await page.getByRole('button').first().click()
  await page.waitForURL('**/o/**')
}

/** Opens the first line of the list of a page, or the first with these words. */
export async function openFirstLine(page: Page, path: string, words: string | RegExp = ''): Promise<void> {
  await enterAsCoordinator(page)
  await page.goto(path)
  await page.locator('tbody tr').filter({ hasText: words }).first().getByRole('link').first().click()
}

/** Opens the cohort that runs on the day of the demonstration, from the desk: the one with a presence. */
export function openRunningCohort(page: Page): Promise<void> {
  return openFirstLine(page, deskPaths.today(slug), '%')
}
