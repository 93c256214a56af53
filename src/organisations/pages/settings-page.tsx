import type { FieldError } from '#platform/http/form.ts'
import { clockTime } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField, errorOf, FieldGroup, Form, SelectField, TextField } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import type { Chrome } from '../chrome.ts'
import { settingsWords } from '../messages/settings.ts'
import { offered, type SettingName, type Settings, settingNames } from '../settings.ts'
import { settingsPaths } from '../settings-paths.ts'
import { StaffPage } from './staff-page.tsx'

type SettingsPageProps = {
  chrome: Chrome
  /** As they are in the database now. */
  standing: Settings
  /** What a form that was refused brings back. */
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** The settings of an organisation, in one form. */
export function SettingsPage({ chrome, standing, typed = {}, errors = [] }: SettingsPageProps) {
  const { language } = chrome
  const m = settingsWords[language]
  const choices = offered(standing)
  const field = (name: SettingName) => ({
    name,
    label: m[name],
    value: typed[name] ?? standing[name],
    error: errorOf(errors, name),
  })
  const labelled = (name: SettingName, values: readonly string[]) =>
    values.map((value) => ({ value, label: label(name, value, language) }))
  const seen = Object.fromEntries(settingNames.map((it) => [`seen-${it}`, standing[it]]))
  return (
    <StaffPage chrome={chrome} title={m.title} errors={errors}>
      <Form action={settingsPaths.page(chrome.organisation.slug)} hidden={seen}>
        <TextField {...field('name')} hint={m.nameHint} autocomplete="organization" />
        <ChoiceField
          {...field('language')}
          hint={m.languageHint}
          choices={labelled('language', choices.languages)}
        />
        <SelectField
          {...field('zone')}
          hint={m.zoneHint}
          choices={labelled('zone', choices.zones)}
          empty={null}
        />
        <FieldGroup title={m.texts} hint={m.textsHint}>
          <SelectField {...field('textsFrom')} choices={labelled('textsFrom', choices.from)} empty={null} />
          <SelectField
            {...field('textsUntil')}
            choices={labelled('textsUntil', choices.until)}
            empty={null}
          />
          <Small>{m.planned}</Small>
        </FieldGroup>
        <Button>{m.save}</Button>
      </Form>
    </StaffPage>
  )
}

/** One of the settings in words: "8 h 30", "Français". */
export function saidOf(name: SettingName, settings: Settings, language: Language): string {
  return label(name, settings[name], language)
}

function label(name: SettingName, value: string, language: Language): string {
  const { languages } = settingsWords[language]
  if (name === 'language') return languages[value as Language]
  if (name === 'zone') return value.replaceAll('_', ' ')
  return name === 'name' ? value : clockTime(value, language)
}
