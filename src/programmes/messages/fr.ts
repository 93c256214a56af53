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
      'Un programme importé de nouveau devient une nouvelle version. Le fichier est vérifié en entier avant d’être importé, et rien n’est changé s’il a une faute.',
    ],
    copyTitle: 'Pour une nouvelle campagne',
    copyLead:
      'Partez d’une édition qui est là\u00a0: vous changez son nom, ses dates et ses places dans un formulaire. Un fichier n’est utile que pour de nouveaux lieux ou d’autres horaires.',
    copy: (edition: string) => `Partir de ${edition}`,
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
  copy: {
    title: 'Préparer la prochaine édition',
    lead: (edition: string) =>
      `Voici ${edition}, un an plus tard, les mêmes jours de la semaine. Relisez chaque date.`,
    kept: 'Les lieux, leurs adresses, les personnes à appeler, les horaires des séances et les heures d’ouverture et de clôture restent les mêmes.',
    naming: 'Son nom',
    nameFr: 'Nom en français',
    nameEn: 'Nom en anglais',
    key: 'Clé',
    keyHint:
      'Pour les adresses, souvent l’année\u00a0: minuscules, chiffres et traits d’union. Jamais la même deux fois.',
    campaign: 'La campagne',
    programme: 'Le programme',
    days: {
      'first-day': 'Premier jour',
      'last-day': 'Dernier jour',
      'opens-on': 'Les candidatures ouvrent le',
      'closes-on': 'Elles ferment le',
      'late-until': 'Candidatures tardives, jusqu’au',
      'answers-by': 'Chacune a une réponse au plus tard le',
      'waiting-until': 'La liste d’attente dure jusqu’au',
    },
    lateHint: 'Laissez vide pour n’en prendre aucune.',
    holidays: 'Les jours fériés entre ces dates sont retirés d’eux-mêmes.',
    sites: 'Places dans chaque lieu',
    sitesHint: 'Laissez vide un lieu qui n’en est pas cette fois.',
    save: 'Créer l’édition',
    other: 'Partir d’une autre édition, ou d’un fichier',
    done: 'L’édition est là. Prévoyez maintenant sa campagne.',
  },
}

export type ProgrammeMessages = typeof fr
