import type { Page } from 'playwright-core'
import { instantAt } from '#platform/clock/clock.ts'
import { sessionPaths } from '#src/cohorts/paths.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import { nextSession } from './demonstration-queries.ts'
import { enterAsCoordinator } from './enter.ts'
import { onPhone, type Picture, slug } from './picture.ts'

/** A roll call under way, then the family that it asks to call. */
export const firstMorningPictures: readonly Picture[] = [
  {
    file: 'roll-call.png',
    screen: onPhone,
    show: async (page, running) => {
      await openRollCall(page, running)
      await answer(page, ['Retard', 'Absente', 'Présente', 'Présente'])
      await page.evaluate(() => scrollTo(0, 0))
    },
  },
  {
    file: 'absences.png',
    screen: onPhone,
    show: async (page, running) => {
      await openRollCall(page, running)
      const girls = await page.locator('fieldset legend').count()
      await answer(page, ['Présente', 'Absente', ...Array<Word>(girls - 2).fill('Présente')])
      await page.getByRole('button', { name: 'Terminer l’appel' }).click()
      await page.getByRole('heading', { level: 1, name: /familles? à appeler$/ }).waitFor()
    },
  },
]

type Word = 'Présente' | 'Retard' | 'Absente'

/** Five minutes after the beginning of the next session. */
async function openRollCall(page: Page, running: RunningFrise): Promise<void> {
  const { id, day, startsAt, zone } = await nextSession(running)
  const begins = instantAt(zone, `${day}T${startsAt.slice(0, 5)}`)
  running.clock.moveTo(new Date(begins.getTime() + 5 * 60_000).toISOString())
  await enterAsCoordinator(page)
  await page.goto(sessionPaths.rollCall(slug, id))
}

/** Answers for the first girls of the sheet, in its order. */
async function answer(page: Page, words: readonly Word[]): Promise<void> {
  for (const [nth, word] of words.entries())
    await page.locator('fieldset').nth(nth).locator('label').filter({ hasText: word }).click()
}
