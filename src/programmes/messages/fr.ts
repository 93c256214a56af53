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
    lead: [
      'Un programme dit ses règles\u00a0: public, âges, questions, accord des parents, diplôme. Une édition dit ses dates et ses lieux\u00a0: il en faut une par campagne.',
      'Pour une nouvelle campagne\u00a0: téléchargez le fichier de la dernière édition, changez sa clé, ses dates et ses lieux, puis importez-le ici.',
      'Un programme importé de nouveau devient une nouvelle version. Le fichier est vérifié en entier avant d’être importé, et rien n’est changé s’il a une faute.',
    ],
    files: 'Fichiers à télécharger',
    filesLead:
      'Ce qui est importé aujourd’hui, à changer puis à importer de nouveau\u00a0; et un exemple complet.',
    examplesLead: 'Un exemple complet, à changer puis à importer.',
    programme: 'Programme',
    edition: 'Édition',
    examples: { programme: 'Exemple de programme', edition: 'Exemple d’édition' },
    example: 'exemple',
    file: 'Le fichier',
    fileHint: 'Fichier JSON, 1 Mo au plus. Ou collez son contenu plus bas\u00a0: l’un des deux suffit.',
    text: 'Ou son contenu, collé',
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
