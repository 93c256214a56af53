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
    lead: [
      'A programme says its rules: who it is for, ages, questions, parents’ permission, diploma. An edition says its dates and places: each campaign needs one.',
      'For a new campaign: download the file of the last edition, change its key, its dates and its places, then import it here.',
      'A programme imported again becomes a new version. The whole file is checked before it is imported, and nothing changes if it has a fault.',
    ],
    files: 'Files to download',
    filesLead: 'What is imported today, to change and import again; and a whole example.',
    examplesLead: 'A whole example, to change and import.',
    programme: 'Programme',
    edition: 'Edition',
    examples: { programme: 'Example of a programme', edition: 'Example of an edition' },
    example: 'example',
    file: 'The file',
    fileHint: 'JSON file, 1 MB at most. Or paste its content below: one of the two is enough.',
    text: 'Or its content, pasted',
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
