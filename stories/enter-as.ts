import type { Page } from 'playwright-core'

/** Comes in from the first page of the demonstration as one of its people: her link, then the button of its page. */
export async function enterAs(page: Page, name: string, enter = 'Entrer'): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('link', { name: `${enter} ${name}` })
    .first()
    .click()
  await page.getByRole('button').first().click()
  await page.waitForLoadState()
}
