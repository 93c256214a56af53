import { Hono } from 'hono'
import { redirectSaying } from '#platform/http/flash.ts'
import { judge, postedFields } from '#platform/http/form.ts'
import { changeSettings } from './actions/change-settings.ts'
import { answer } from './answer.ts'
import { chromeOf } from './chrome.ts'
import { staffEverywhere } from './guards.ts'
import { settingsWords } from './messages/settings.ts'
import { SettingsPage, saidOf } from './pages/settings-page.tsx'
import { keptOf, offered, type SettingName, type Settings, settingNames } from './settings.ts'
import { settingsForm } from './settings-form.ts'
import { settingsPaths } from './settings-paths.ts'
import { settingsOf } from './settings-queries.ts'
import type { TenantEnv } from './tenant.ts'

/** What holds for the whole organisation: its name, its language, its clock, the hours of its text messages. */
export const settingsRoutes = new Hono<TenantEnv>()

settingsRoutes.get('/settings', staffEverywhere('administrator'), async (c) => {
  const standing = await settingsOf(c.get('scope'))
  return answer(c, <SettingsPage chrome={chromeOf(c)} standing={standing} />)
})

settingsRoutes.post('/settings', staffEverywhere('administrator'), async (c) => {
  const language = c.get('language')
  const words = settingsWords[language]
  const typed = await postedFields(c)
  const standing = await settingsOf(c.get('scope'))
  const form = judge(settingsForm(words, offered(standing)), typed)
  if (!form.ok) {
    const page = <SettingsPage chrome={chromeOf(c)} standing={standing} typed={typed} errors={form.errors} />
    return answer(c, page, 422)
  }
  const seen = seenIn(typed)
  const refusal = await changeSettings(c.get('scope'), seen, form.value)
  if (refusal === null) return redirectSaying(c, settingsPaths.page(c.get('organisation').slug), words.saved)
  const said = (field: SettingName, settings: Settings) => saidOf(field, settings, language)
  const errors = refusal.changed.map((field) => ({
    field,
    message: words.faults.changed(said(field, refusal.standing), said(field, form.value)),
  }))
  const kept = keptOf(seen, refusal.standing, form.value)
  const page = <SettingsPage chrome={chromeOf(c)} standing={refusal.standing} typed={kept} errors={errors} />
  return answer(c, page, 409)
})

/** What stood on the page when she began to type: its fields are named `seen-zone`. */
function seenIn(typed: Record<string, string>): Partial<Settings> {
  return Object.fromEntries(settingNames.map((it) => [it, typed[`seen-${it}`]]))
}
