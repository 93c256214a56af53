import type { Page } from 'playwright-core'
import { assertDrawnWell, assertAccessible as judged } from '#test/accessibility.ts'
import { desktop } from '#test/browser.ts'

/**
 * Fails with every reason why a page of a story shuts somebody out. The engines judge it on the phone; wide, where the same
 * document has more room, it is only looked at for what is cut or too small: `test/every-page.test.ts` has both judge the page of
 * every route at both widths (decision 055).
 */
export function assertAccessible(page: Page, label: string): Promise<void> {
  const isWide = (page.viewportSize()?.width ?? 0) >= desktop.viewport.width
  return isWide ? assertDrawnWell(page, label) : judged(page, label)
}
