import type { SettingsWords } from './settings-fr.ts'

export const settingsEn: SettingsWords = {
  title: 'Settings',
  name: 'Name of the organisation',
  nameHint: 'The public site and the next messages carry it at once.',
  language: 'Language of the team',
  languageHint: 'That of messages to the people you will invite. On the site, everyone chooses her own.',
  languages: { fr: 'French', en: 'English' },
  zone: 'Time zone',
  zoneHint: 'Days and the hours of text messages are read in it. Each place keeps its own.',
  texts: 'Text messages leave',
  textsHint:
    'A text message written outside these hours waits. Except what cannot wait: a session added, moved or cancelled or a change of group, on the same day or the day after, a concern, a replaced contact, and what the person has just asked for. An e-mail leaves at any hour.',
  textsFrom: 'From',
  textsUntil: 'Until',
  planned:
    'A text message already planned keeps its hour, if still allowed; otherwise it waits. A deadline already given does not change.',
  save: 'Save the settings',
  saved: 'Settings saved.',
  faults: {
    name: 'Write the name of the organisation',
    tooLong: (most: number) => `Make it shorter: ${most} characters at most`,
    language: 'Choose a language',
    zone: 'Choose a zone from the list',
    hour: 'Choose an hour from the list',
    tooShort: 'Leave eight hours at least between the two',
    changed: (standing: string, typed: string) =>
      `Somebody set “${standing}” meanwhile. You had “${typed}”. Choose, then save again.`,
  },
}
