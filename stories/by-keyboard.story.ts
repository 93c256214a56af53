import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { desktop, newVisitor, openBrowser } from '#test/browser.ts'
import { addOneDayProgramme } from '#test/one-day-programme.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('with the keyboard alone a girl finds the form, corrects what it refuses, and sends her application', async (t) => {
  await addOneDayProgramme(running)
  const girl = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await girl.goto('/o/ricochet')
  const press = async (key: string) => girl.keyboard.press(key)
  const send = async () => {
    await reach(girl, girl.getByRole('button', { name: 'Continuer' }))
    await Promise.all([girl.waitForEvent('load'), press('Enter')])
  }
  const type = async (label: string | RegExp, words: string) => {
    await reach(girl, girl.getByLabel(label))
    await girl.keyboard.type(words)
  }
  const choose = async (label: string | RegExp) => {
    await reach(girl, girl.getByLabel(label))
    await press('Space')
  }

  await reach(girl, girl.locator('main a[href*="/apply/"]').first())
  await Promise.all([girl.waitForEvent('load'), press('Enter')])
  await send()
  const summary = girl.getByRole('heading', { name: /à corriger/ })
  await summary.waitFor()
  const fault = girl.locator('.error-summary a').first()
  await reach(girl, fault)
  await press('Enter')
  assert.ok(
    await hasFocus(girl.locator('main input:not([type=hidden])').first()),
    'a fault leads to its field',
  )
  await choose(/^Fille$/)
  await type('Jour', '12')
  await type('Mois', '3')
  await type('Année', '2012')
  await send()
  await type('Ton prénom', 'Lina')
  await type('Ton nom', 'Haddad')
  await send()
  await type('Ton téléphone ou ton e-mail', '06 39 98 01 23')
  await send()
  await choose(/Creil/)
  await send()
  await type(/Dans quelle commune habites-tu/, 'Un hameau sans nom')
  await send()
  await type(/Qu’est-ce qui te donne envie/, 'Je veux comprendre comment marche un téléphone.')
  await send()
  await type(/Raconte une chose difficile/, 'J’ai appris à nager à douze ans.')
  await send()
  await type('Téléphone ou e-mail du parent', 'samira@exemple.fr')
  await send()
  await send()
  await send()
  await reach(girl, girl.getByRole('button', { name: 'J’envoie ma candidature' }))
  await Promise.all([girl.waitForEvent('load'), press('Enter')])
  await girl.getByRole('heading', { level: 1, name: 'Ta candidature est bien arrivée' }).waitFor()
})

/** Tab by Tab, and each stop can be seen. Fails when forty do not lead there. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    if (await hasFocus(wanted)) return
    await page.keyboard.press('Tab')
    assert.ok(await focusIsSeen(page), 'the focus is somewhere that nobody sees')
  }
  assert.fail(`Tab does not lead to ${String(wanted)}.`)
}

function hasFocus(wanted: Locator): Promise<boolean> {
  return wanted.first().evaluate((it) => it === document.activeElement)
}

function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const it = document.activeElement
    if (it === null || it === document.body) return false
    const box = (it.closest('label') ?? it).getBoundingClientRect()
    return box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
  })
}
