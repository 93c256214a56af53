import type { ProgrammeMessages } from './fr.ts'

/** Words of the pages about programmes, in English. */
export const en: ProgrammeMessages = {
  title: 'Programmes',
  importing: 'Import a file',
  columns: { name: 'Programme', version: 'Version', published: 'Published on', editions: 'Editions' },
  version: (number) => `v${number}`,
  empty: 'No programme yet',
  emptyReason:
    'A programme is a file: who it is for, ages, questions, parents’ agreement, diploma. Import it to begin.',
  form: {
    title: 'Import a programme or an edition',
    lead: 'The files that come with Frise are in its folder “programmes”. The whole file is checked before it is imported.',
    file: 'The file',
    fileHint: 'JSON file, 1 MB at most',
    text: 'Or paste its content',
    save: 'Check and import',
    imported: {
      programme: 'The programme has been imported. Now import an edition: its dates and places.',
      edition: 'The edition has been imported. Now plan its campaign.',
    },
    nothing: 'Choose a file, or paste its content',
    problem: (place, message) => `${place}: ${message}`,
    more: (count) => `And ${count} other problems.`,
  },
}
