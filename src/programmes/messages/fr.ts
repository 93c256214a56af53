/** Words of the pages about programmes, in French. */
export const fr = {
  title: 'Programmes',
  importing: 'Importer un fichier',
  columns: { name: 'Programme', version: 'Version', published: 'Publiée le', editions: 'Éditions' },
  version: (number: number) => `v${number}`,
  empty: 'Aucun programme pour l’instant',
  emptyReason:
    'Un programme est un fichier\u00a0: public, âges, questions, accord des parents, diplôme. Importez-le pour commencer.',
  form: {
    title: 'Importer un programme ou une édition',
    lead: 'Les fichiers fournis sont dans le dossier «\u00a0programmes\u00a0» de Frise. Le fichier est vérifié en entier avant d’être importé.',
    file: 'Le fichier',
    fileHint: 'Fichier JSON, 1 Mo au plus',
    text: 'Ou collez son contenu',
    save: 'Vérifier et importer',
    imported: {
      programme: 'Le programme est importé. Importez maintenant une édition\u00a0: ses dates et ses lieux.',
      edition: 'L’édition est importée. Prévoyez maintenant sa campagne.',
    },
    nothing: 'Choisissez un fichier, ou collez son contenu',
    problem: (place: string, message: string) => `${place}\u00a0: ${message}`,
    more: (count: number) => `Et ${count} autres problèmes.`,
  },
}

export type ProgrammeMessages = typeof fr
