import { mkdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { newVisitor } from '#test/browser.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import type { Picture } from './picture.ts'

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
/** A picture heavier than this slows the first page that people see of the project. */
const mostBytes = 150_000
/** A picture shall not be missing because the machine was busy. */
const mostPatience = 60_000

/** Draws one picture into docs/pictures, by a visitor who has never come. Says whether it is light enough. */
export async function draw(
  { file, screen, show }: Picture,
  browser: Browser,
  running: RunningFrise,
): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  const page = await newVisitor(browser, { viewport: screen, baseURL: running.url })
  page.setDefaultTimeout(mostPatience)
  const part = (await show(page, running)) ?? page
  await page.evaluate(() => document.fonts.ready)
  const path = `${folder}${file}`
  await part.screenshot({ path, animations: 'disabled' })
  await page.context().close()
  const { size } = await stat(path)
  process.stdout.write(`docs/pictures/${file}: ${Math.ceil(size / 1000)} kB\n`)
  return size <= mostBytes
}
