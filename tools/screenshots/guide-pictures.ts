import type { Page } from 'playwright-core'
import { applicationPaths, campaignPaths } from '#src/applications/paths.ts'
import { cohortPaths } from '#src/cohorts/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { figuresPaths } from '#src/impact/paths.ts'
import { boardPaths, maskingPaths } from '#src/selection/paths.ts'
import { talkPaths } from '#src/sourcing/paths.ts'
import { countedTalk } from './demonstration-queries.ts'
import { enterAsCoordinator, openFirstLine, openRunningCohort } from './enter.ts'
import { onLaptop, onPhone, type Picture, slug } from './picture.ts'

/** The pictures of the guide, in its order; those of the first morning are apart. */
export const guidePictures: readonly Picture[] = [
  {
    file: 'campaign.png',
    screen: onLaptop(800),
    show: (page) => openFirstLine(page, campaignPaths.list(slug), 'Ouverte'),
  },
  {
    file: 'funnel.png',
    screen: onLaptop(760),
    show: async (page) => {
      await openFirstLine(page, campaignPaths.list(slug), 'Ouverte')
      return page.getByRole('region', { name: 'Par site' })
    },
  },
  {
    file: 'talk.png',
    screen: onLaptop(800),
    show: async (page, running) => {
      await enterAsCoordinator(page)
      await page.goto(talkPaths.one(slug, await countedTalk(running)))
    },
  },
  {
    file: 'application.png',
    screen: onLaptop(760),
    show: (page) => openFirstLine(page, applicationPaths.list(slug, { state: 'submitted' })),
  },
  {
    file: 'guardians.png',
    screen: onLaptop(640),
    show: async (page) => {
      await openFirstLine(page, applicationPaths.list(slug, { state: 'offered' }))
      await page.getByRole('link', { name: 'Ses parents et leurs réponses' }).click()
    },
  },
  {
    file: 'masking.png',
    screen: onLaptop(720),
    show: async (page) => {
      await openFirstLine(page, maskingPaths.list(slug))
      await page.getByLabel('Les mots à cacher').fill(await longestWord(page))
      await page.getByRole('button', { name: 'Cacher ces mots' }).click()
      await page.getByText('C’est caché.').waitFor()
    },
  },
  {
    file: 'board.png',
    screen: onLaptop(680),
    show: async (page) => {
      await enterAsCoordinator(page)
      await page.goto(boardPaths.page(slug))
    },
  },
  { file: 'cohort.png', screen: onLaptop(760), show: openRunningCohort },
  {
    file: 'papers.png',
    screen: onLaptop(720),
    show: async (page) => {
      // The desk names first the cohort that is still to come: its papers are coming in.
      await openFirstLine(page, deskPaths.today(slug))
      await page.getByRole('link', { name: 'Les papiers' }).click()
    },
  },
  {
    file: 'diplomas.png',
    screen: onLaptop(620),
    show: async (page) => {
      await enterAsCoordinator(page)
      await page.goto(cohortPaths.list(slug))
      await page.getByRole('link', { name: /JUMP IN TECH 2026/ }).click()
      await page.locator('tbody tr').first().getByRole('link').first().click()
      await page.getByRole('link', { name: 'Les diplômes' }).click()
    },
  },
  {
    file: 'figures.png',
    screen: onPhone,
    show: async (page) => {
      await page.goto(figuresPaths.page(slug))
    },
  },
]

/** A word of her text as it stands to be read over; which file comes first depends on the day of the demonstration. */
async function longestWord(page: Page): Promise<string> {
  const text = await page.locator('main .prose').last().innerText()
  const words = text.match(/\p{L}+/gu) ?? []
  return words.toSorted((a, b) => b.length - a.length)[0] ?? ''
}
