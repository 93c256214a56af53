import type { Page } from 'playwright-core'

/** All that is required on the usual way: what is typed, then what is chosen. */
export const typed: Record<string, string> = {
  'birth-date-day': '12',
  'birth-date-month': '3',
  'birth-date-year': '2012',
  'first-name': 'Maëlys',
  'last-name': 'Fictive',
  contact: '06 39 98 01 45',
  wish: 'Créer.',
  perseverance: 'Nager.',
  'guardian-contact': 'samira.fictive@exemple.fr',
}

const chosen = /^(gender|site|permission|relation|image-.*)$/

/** Answers what this page requires, and says which questions these were. */
export async function answer(page: Page): Promise<string[]> {
  const answered: string[] = []
  for (const [name, words] of Object.entries(typed)) {
    const field = page.locator(`main [name="${name}"]:not([type=hidden])`)
    if ((await field.count()) === 0) continue
    await field.fill(words)
    answered.push(name)
  }
  const choices = new Set(await page.locator('main input[type=radio]').evaluateAll(namesOf))
  for (const name of [...choices].filter((it) => chosen.test(it))) {
    await page.locator(`main [name="${name}"]`).first().check({ force: true })
    answered.push(name)
  }
  return answered
}

/** In the browser. */
export function namesOf(fields: Element[]): string[] {
  return fields.map((field) => field.getAttribute('name') ?? '')
}

/** Presses what leads to another page, and waits for that page. */
export async function follow(page: Page, way: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator(way).first().click()])
}
