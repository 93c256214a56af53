/** The words that the components themselves say, in French. They address nobody: neither "tu" nor "vous". */
export const fr = {
  skipToContent: 'Aller au contenu',
  demonstration: 'Données de démonstration\u00a0: personnes et chiffres fictifs',
  demonstrationShort: 'Données de démonstration',
  demonstrationAs: (name: string) => `Démonstration\u00a0: vous êtes ${name}, personne fictive`,
  demonstrationLoads: 'Les données de démonstration se chargent encore',
  errorInTitle: (title: string) => `Erreur\u00a0: ${title}`,
  back: 'Retour',
  // Read by the script. In a sentence, the number replaces -1, the day 9999-12-31, the time 23 and 59.
  keptSheets: {
    locale: 'fr-FR',
    one: 'Appel du 9999-12-31\u00a0: -1 réponse',
    several: 'Appel du 9999-12-31\u00a0: -1 réponses',
    order: 'Dans l’ordre de la liste. Aucun nom n’est gardé ici.',
    present: 'Présente',
    late: 'Retard',
    absent: 'Absente',
    excused: 'Excusée',
    unanswered: 'Sans réponse',
    came: 'arrivée à 23\u00a0h\u00a059',
    left: 'partie à 23\u00a0h\u00a059',
    erase: 'Effacer ces réponses',
    erased: 'Les réponses sont effacées de ce téléphone.',
  },
  signOut: {
    // The number replaces -1.
    unsent: {
      one: '-1 réponse de l’appel n’a pas été envoyée',
      several: '-1 réponses de l’appel n’ont pas été envoyées',
    },
    lost: 'La déconnexion efface ce que ce téléphone garde.',
    back: 'Revenir à l’appel',
    lose: 'Se déconnecter et les perdre',
  },
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
}

const numbers = ['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf']

function numberWord(count: number): string {
  return numbers[count] ?? String(count)
}

/** The shape that every other language must fill: a missing key does not compile. */
export type UiMessages = typeof fr
