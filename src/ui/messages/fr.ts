/** The words that the components themselves say, in French. They address nobody: neither "tu" nor "vous". */
export const fr = {
  skipToContent: 'Aller au contenu',
  demonstration: 'Données de démonstration\u00a0: personnes et chiffres fictifs',
  demonstrationShort: 'Données de démonstration',
  demonstrationLoads: 'Les données de démonstration se chargent encore',
  errorInTitle: (title: string) => `Erreur\u00a0: ${title}`,
  back: 'Retour',
  menu: 'Menu',
  mainNavigation: 'Navigation principale',
  footerNavigation: 'Pied de page',
  changeLanguage: 'Changer de langue',
  poweredBy: 'Propulsé par',
  freeSoftware: 'logiciel libre',
  safety: 'Sécurité',
  stepOf: (step: number, total: number) => `Étape ${step} sur ${total}`,
  optional: 'facultatif',
  yes: 'Oui',
  no: 'Non',
  day: 'Jour',
  month: 'Mois',
  year: 'Année',
  choose: 'Choisir',
  placesOffered: 'Lieux proposés',
  placesFound: (count: number) =>
    count === 1
      ? '1 lieu proposé, flèche bas pour y aller'
      : `${count} lieux proposés, flèche bas pour y aller`,
  noPlaceFound: 'Aucun lieu proposé\u00a0: ce qui est écrit sera gardé.',
  whichPlace: 'Lequel de ces lieux\u00a0?',
  keepAsTyped: (typed: string) => `Aucun\u00a0: garder «\u00a0${typed}\u00a0»`,
  errorsTitle: (count: number) =>
    count === 1 ? 'Il reste une chose à corriger' : `Il reste ${numberWord(count)} choses à corriger`,
  errorsKept: 'Tout ce qui est écrit est gardé.',
  charactersOf: (count: number, limit: number) =>
    `${count.toLocaleString('fr-FR')} caractères sur ${limit.toLocaleString('fr-FR')}`,
  charactersAtMost: (limit: number) => `${limit.toLocaleString('fr-FR')} caractères au plus`,
  states: {
    done: 'fait',
    current: 'en cours',
    planned: 'prévu',
    possible: 'possible',
    skipped: 'pas suivi',
  },
  shapes: { group: 'en groupe', 'one-to-one': 'à deux' },
  downloadCsv: 'Télécharger (CSV)',
  search: 'Chercher',
  show: 'Afficher',
  all: 'Tout',
  rows: (written: string, count: number) => (count < 2 ? `${written} ligne` : `${written} lignes`),
  sortBy: 'Trier par',
  noMatch: 'Rien ne correspond',
  noMatchReason: 'Essayer un autre mot, ou tout afficher.',
  showAll: 'Tout afficher',
  pages: 'Pages',
  page: (page: number) => `Page ${page}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  fewerThan: (threshold: number) => `moins de ${threshold}`,
  fewerThanAlone: (threshold: number) => `Moins de ${threshold}`,
  success: 'Réussi',
  warning: 'Attention',
  information: 'Information',
  offline: 'Hors ligne',
  waiting: (count: number) => `${count} à traiter`,
}

const numbers = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']

function numberWord(count: number): string {
  return numbers[count] ?? String(count)
}

/** The shape that every other language must fill: a missing key does not compile. */
export type UiMessages = typeof fr
