import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

/** An entry-level phone, the one most participants have. */
export const phone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} satisfies BrowserContextOptions

/** A small laptop, as in an association's office. */
export const desktop = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions

/** What a visitor has when scripts are blocked or did not arrive. */
export const withoutScript = { javaScriptEnabled: false } satisfies BrowserContextOptions

export type VisitorOptions = {
  /** `phone` (the default) or `desktop`. */
  viewport?: BrowserContextOptions
  /** `false` for the paths that must work without script. */
  javaScript?: boolean
  /** BCP 47, sent as Accept-Language; French by default. */
  language?: string
  /** Lets pages be opened by path: `page.goto('/o/...')`. */
  baseURL?: string
  /** Closes the visit with the test, and keeps a picture of the page if the test failed. */
  test?: TestContext
}

/**
 * Starts Chromium: the one in the npm package, or the one that `FRISE_BROWSER` names (any platform
 * but Linux x64). One per test file, closed in `after`; visitors are cheap, browsers are not.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.FRISE_BROWSER
  if (named) return chromium.launch({ executablePath: named })
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The packaged Chromium is for Linux x64: set FRISE_BROWSER to the path of a Chromium or Chrome.',
    )
  }
  const folder = unpackedChromium()
  return chromium.launch({ executablePath: join(folder, 'chromium'), env: environmentFor(folder) })
}

/** Opens a page for somebody who has never come: no cookie, no cache. Her console is listened to. */
export async function newVisitor(browser: Browser, options: VisitorOptions = {}): Promise<Page> {
  const { viewport = phone, javaScript = true, language = 'fr-FR', baseURL, test } = options
  const context = await browser.newContext({
    ...viewport,
    ...(javaScript ? {} : withoutScript),
    locale: language,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    baseURL,
  })
  context.setDefaultTimeout(10_000)
  context.on('page', listenTo)
  if (!javaScript) contextsWithoutScript.add(context)
  const page = await context.newPage()
  test?.after(async () => {
    if (!hasPassed(test)) await keepPicture(page, test)
    await context.close()
  })
  return page
}

/** Lets a page come with a session that was opened elsewhere: the cookies as a server sets them. */
export async function comeWith(page: Page, cookies: readonly string[], url: string): Promise<void> {
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split(';')[0]!.split('=')
      return { name, value: value.join('='), url }
    }),
  )
}

/** What this page's console has complained about since the last call: errors, and what the CSP refused. */
export function takeComplaints(page: Page): string[] {
  return complaints.get(page)?.splice(0) ?? []
}

export function isWithoutScript(page: Page): boolean {
  return contextsWithoutScript.has(page.context())
}

const contextsWithoutScript = new WeakSet<BrowserContext>()
const complaints = new WeakMap<Page, string[]>()

function listenTo(page: Page): void {
  const heard: string[] = []
  complaints.set(page, heard)
  page.on('pageerror', (error) => heard.push(`uncaught ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAnswerToTheVisitor(message.text(), message.location().url, page)) {
      heard.push(`${message.text()} (${message.location().url})`)
    }
  })
}

/**
 * Chromium writes an error for every answer of 400 and above. A page that says "not found" or comes
 * back with its errors (404, 422) is the page under test; a missing image or script is a fault.
 */
function isAnswerToTheVisitor(text: string, url: string, page: Page): boolean {
  const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(text)?.[1]
  if (!status) return false
  return status === '409' || status === '422' || (status.startsWith('4') && url === page.url())
}

/** Node 24 has `passed`; its types do not say so yet. */
function hasPassed(test: TestContext & { passed?: boolean }): boolean {
  return test.passed === true
}

async function keepPicture(page: Page, test: TestContext): Promise<void> {
  const folder = join(tmpdir(), 'frise-pictures')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${test.fullName.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}.png`)
  const drawn = await page.screenshot({ path, fullPage: true }).then(
    () => true,
    () => false,
  )
  test.diagnostic(drawn ? `page at the failure: ${page.url()} ${path}` : 'the page was gone: no picture')
}

/**
 * The package unpacks into the temporary folder and reuses whatever `chromium` lies there, even half
 * written or of another version. So: a folder per version and user, filled aside and renamed when
 * complete, which also lets several test files come at once.
 */
function unpackedChromium(): string {
  const folder = join(tmpdir(), `frise-chromium-${packagedVersion()}-${userInfo().username}`)
  if (!existsSync(folder)) fill(folder)
  if (statSync(folder).uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to another user: delete it, a browser from there is not trusted.`)
  }
  return folder
}

function fill(folder: string): void {
  const aside = mkdtempSync(`${folder}-`)
  const unpack = "import('@sparticuz/chromium').then((it) => it.default.executablePath())"
  // The AWS variable makes the package unpack Amazon's NSS libraries too, for machines that have none.
  execFileSync(process.execPath, ['-e', unpack], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(join(aside, 'frise-fonts.conf'), fontSettings)
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another test file was faster.
    rmSync(aside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

/** Relative to this file's own folder, which is renamed once filled. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`

function packagedVersion(): string {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const description: { version: string } = JSON.parse(
    readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'),
  )
  return description.version
}

/**
 * The package's fonts and no others, so that a page is as wide here as in CI (without any font at all
 * Chromium dies at the first text); the machine's libraries when it has them, else the package's.
 */
function environmentFor(folder: string): Record<string, string> {
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'frise-fonts.conf') }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  if (whyItDoesNotStart(folder, env) === null) return env
  env.LD_LIBRARY_PATH = [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const why = whyItDoesNotStart(folder, env)
  if (why === null) return env
  throw new Error(
    `Chromium does not start on this machine (${why}): set FRISE_BROWSER to the path of another.`,
  )
}

function whyItDoesNotStart(folder: string, env: Record<string, string>): string | null {
  const { status, stderr } = spawnSync(join(folder, 'chromium'), ['--version'], { env, encoding: 'utf8' })
  return status === 0 ? null : stderr.trim()
}
