import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { desktop, phone } from '#test/browser.ts'
import type { RunningFrise } from '#test/running-frise.ts'

/** One picture of a page of the demonstration, in French. */
export type Picture = {
  /** Its file in docs/pictures. */
  file: `${string}.png`
  screen: BrowserContextOptions
  /** Goes to the page and does what shall be seen; returns the part to draw, or nothing for what the screen shows. */
  show: (page: Page, running: RunningFrise) => Promise<Locator | void>
}

export const slug = 'ricochet'

/** Sharp enough to read on the page of a document, light enough to load. */
export const onPhone: BrowserContextOptions = { ...phone, deviceScaleFactor: 1.5 }

export function onLaptop(height: number, width = 1280): BrowserContextOptions {
  return { ...desktop, viewport: { width, height } }
}
