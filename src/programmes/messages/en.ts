import type { ProgrammeMessages } from './fr.ts'

/** Words of the pages about programmes, in English. */
export const en: ProgrammeMessages = {
  title: 'Programmes',
  importing: 'Import a file',
  columns: { name: 'Programme', version: 'Version', published: 'Published on', editions: 'Editions' },
  version: (number) => `v${number}`,
  empty: 'No programme yet',
  emptyReason:
    'A programme is a file: public, ages, questions, parents’ agreement, diploma. Import it to begin.',
  form: {
    title: 'Import a programme or an edition',
    lead: 'The files that come with Frise are in its folder “programmes”. A file is checked whole before it is imported.',
    file: 'The file',
    fileHint: 'JSON file, 1 MB at most',
    text: 'Or paste its content',
    save: 'Check and import',
    imported: {
      programme: 'The programme is imported. Now import an edition: its dates and places.',
      edition: 'The edition is imported. Now plan its campaign.',
    },
    nothing: 'Choose a file, or paste its content',
    problem: (place, message) => `${place}: ${message}`,
    more: (count) => `And ${count} other problems.`,
  },
}
