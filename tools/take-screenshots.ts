// Draws the pictures of the README and of the coordinator's guide from a demonstration that is started for it: npm run screenshots
import { openBrowser } from '#test/browser.ts'
import { globalSetup, globalTeardown } from '#test/global-setup.ts'
import { runningFrise } from '#test/running-frise.ts'
import { draw } from './screenshots/draw.ts'
import { firstMorningPictures } from './screenshots/first-morning-pictures.ts'
import { guidePictures } from './screenshots/guide-pictures.ts'
import { readmePictures } from './screenshots/readme-pictures.ts'

/** A card shows its address, so every run has the same. */
const port = 3107

const tooHeavy: string[] = []
await globalSetup()
const running = await runningFrise({ world: 'whole', port })
const browser = await openBrowser()
try {
  // The first morning comes last: it moves the clock and writes a roll call.
  for (const picture of [...readmePictures, ...guidePictures, ...firstMorningPictures])
    if (!(await draw(picture, browser, running))) tooHeavy.push(picture.file)
} finally {
  await browser.close()
  await running.stop()
  await globalTeardown()
}
if (tooHeavy.length > 0) throw new Error(`Too heavy, draw less of the page: ${tooHeavy.join(', ')}`)
