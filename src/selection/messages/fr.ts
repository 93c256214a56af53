import type { View } from '../board.ts'
import type { Standing } from '../file.ts'
import type { Reason } from '../hidden-words.ts'

const standings: Record<Standing, string> = {
  undecided: 'À décider',
  offered: 'Retenue',
  waiting: 'Liste d’attente',
  declined: 'Sans place',
  over: 'Ne vient plus',
}

const views: Record<View, (count: number) => string> = {
  all: (count) => `Tous, ${count}`,
  undecided: (count) => `À décider, ${count}`,
  'to discuss': (count) => `À discuter, ${count}`,
  offered: (count) => `Retenues, ${count}`,
  waiting: (count) => `En attente, ${count}`,
  declined: (count) => `Sans place, ${count}`,
  over: (count) => `Ne viennent plus, ${count}`,
}

const plural = (count: number, one: string, many: string) =>
  count > 1 ? `${count} ${many}` : `${count} ${one}`

/** Words of masking, reading and deciding, in French. */
export const fr = {
  file: (number: string) => `Dossier ${number}`,
  noText: 'Pas de réponse.',
  hidden: {
    prénom: 'prénom',
    nom: 'nom',
    école: 'école',
    commune: 'commune',
    téléphone: 'téléphone',
    adresse: 'adresse',
    lien: 'lien',
    masqué: 'masqué',
  } satisfies Record<Reason, string>,
  masking: {
    title: 'Cacher les noms',
    lead: 'Les lectrices reçoivent un dossier quand vous avez relu ses textes. Vous ne notez rien.',
    count: (count: number) => plural(count, 'dossier à relire', 'dossiers à relire'),
    search: 'Chercher un site',
    empty: 'Rien à relire',
    emptyReason: 'Chaque candidature envoyée passe par ici avant d’être lue.',
    standing: 'Dossiers',
    toMask: 'À relire',
    given: 'Donnés à lire',
    countGiven: (count: number) => plural(count, 'dossier donné à lire', 'dossiers donnés à lire'),
    noneGiven: 'Aucun dossier donné à lire',
    noneGivenReason: 'Un dossier est ici depuis que vous l’avez relu, et jusqu’à sa décision.',
    openAgain: (file: string) => `${file} : cacher d’autres mots`,
    columns: { file: 'Dossier', campaign: 'Campagne', site: 'Site', sent: 'Envoyé le' },
    original: 'Ce qu’elle a écrit',
    masked: 'Ce que les lectrices liront',
    hideTitle: 'Cacher d’autres mots',
    words: 'Les mots à cacher',
    wordsHint: 'Un nom, un lieu ou un club par ligne. Chacun est caché partout dans ce dossier.',
    hide: 'Cacher ces mots',
    hiddenNow: (count: number) => (count > 1 ? `C’est caché\u00a0: ${count} lignes.` : 'C’est caché.'),
    notFound: (words: readonly string[]) =>
      `Corrigez ou retirez ce qui n’est dans aucun texte\u00a0: ${words.map((it) => `«\u00a0${it}\u00a0»`).join(', ')}`,
    showTitle: 'Un mot caché de trop\u00a0? Montrez-le de nouveau.',
    show: (words: string) => `Montrer «\u00a0${words}\u00a0»`,
    shownNow: 'Les mots se lisent de nouveau.',
    confirmTitle: 'Tout ce qui permet de la reconnaître est caché\u00a0?',
    confirm: 'Oui, donner à lire',
    confirmed: 'Le dossier est donné à lire.',
    alreadyConfirmed: 'Relu. Les lectrices ont ce dossier. Vous pouvez encore cacher des mots.',
    faults: {
      words: 'Écrivez les mots à cacher',
      tooLong: 'Raccourcissez\u00a0: 100 caractères au plus par ligne',
      tooMany: 'Donnez 20 lignes au plus à la fois',
      'words not hidden': 'Cachez d’abord ces mots, ou effacez-les. Rien n’est encore donné à lire',
      'words not found': 'Ces mots ne sont dans aucun texte de ce dossier',
      'read over already': 'Les lectrices ont déjà ce dossier\u00a0: ses mots restent cachés',
      'already decided': 'Une décision a été prise\u00a0: le dossier n’est plus à lire',
    },
  },
  reading: {
    title: 'Lire',
    lead: 'Vous lisez seule, sans nom ni école. Personne ne voit vos notes avant la commission, et vous ne voyez celles de personne.',
    waiting: (count: number) => plural(count, 'dossier vous attend', 'dossiers vous attendent'),
    next: 'Lire le prochain dossier',
    empty: 'Rien à lire pour l’instant',
    emptyReason: 'Un dossier arrive ici quand ses textes sont relus et qu’il lui manque une lecture.',
    rated: 'Vos lectures',
    ratedHint: 'Vous pouvez les changer jusqu’à la décision.',
    change: 'Changer',
    notRated: 'Ne compte pas',
    yourMarks: 'Vos notes',
    sentence: 'Ce qui vous fait choisir, en une phrase',
    sentenceHint: 'La commission la lit avec votre nom. La candidate peut demander à la lire.',
    save: 'Enregistrer ma lecture',
    saved: 'Votre lecture est enregistrée.',
    conflictTitle: 'Vous connaissez cette personne\u00a0?',
    conflictWords: 'Ne la notez pas. Dites-le, sans expliquer\u00a0: le dossier ira à une autre lectrice.',
    conflict: 'Je connais cette personne',
    conflictSaved: 'Merci. Ce dossier ira à une autre lectrice.',
    overTitle: 'Ce dossier n’est plus à lire',
    back: 'Revenir à mes lectures',
    faults: {
      mark: (criterion: string) => `${criterion}\u00a0: choisissez une phrase`,
      sentence: 'Écrivez une phrase',
      tooLong: 'Raccourcissez\u00a0: 500 caractères au plus',
    },
    refusals: {
      'already decided': 'Une décision a été prise pendant votre lecture. Rien n’a été enregistré.',
      'not masked yet': 'Ses textes ne sont pas encore relus. Rien n’a été enregistré.',
      'guardian has not agreed': 'Un parent n’a pas encore dit oui. Rien n’a été enregistré.',
      'she knows her': 'Ce dossier n’est pas pour vous. Rien n’a été enregistré.',
      'read enough': 'D’autres l’ont lu pendant ce temps. Rien n’a été enregistré.',
    },
  },
  board: {
    title: 'Commission',
    files: (count: number, places: number) =>
      `${plural(count, 'dossier', 'dossiers')} pour ${plural(places, 'place', 'places')}`,
    namesHidden: 'Noms cachés',
    campaign: 'Campagne',
    campaignChoice: (name: string, undecided: number) =>
      undecided === 0 ? name : `${name} (${undecided} à décider)`,
    site: 'Site',
    allSites: 'Tous les sites',
    show: 'Afficher',
    placesTaken: (taken: number, capacity: number) => `${taken} places prises sur ${capacity}`,
    placesLeft: (count: number) => plural(count, 'place libre', 'places libres'),
    standings,
    views,
    viewsLabel: 'Dossiers affichés',
    empty: 'Aucun dossier ici',
    emptyReason: 'Choisissez une autre vue, ou un autre site.',
    none: 'Aucune campagne à décider',
    noneReason: 'La commission s’ouvre avec la première candidature envoyée.',
    columns: {
      file: 'Dossier',
      readings: 'Lectures',
      marks: (criteria: string) => `Notes, par lectrice (${criteria})`,
      spread: 'Écart',
      age: 'Âge',
      level: 'Classe',
      decision: 'Décision',
    },
    readingsOf: (done: number, wanted: number) => `${done} sur ${wanted}`,
    marksLater: 'Visibles quand toutes les lectures sont là',
    toDiscuss: (spread: number) => `À discuter, écart de ${spread}`,
    shape: 'La promotion qui se dessine',
    shapeLead: 'Retenues sur candidates. Ces repères éclairent, ils ne décident pas.',
    counts: (offered: number, waiting: number, all: number) =>
      waiting === 0 ? `${offered} sur ${all}` : `${offered} sur ${all}, ${waiting} en attente`,
    tables: {
      ages: 'Âge au premier jour',
      territories: 'Lieu de vie',
      schoolLevels: 'Classe',
      schools: 'Établissement',
      priorityDistrict: 'Quartier prioritaire (QPV)',
      priorityEducation: 'Éducation prioritaire (REP)',
    },
    smallSchools: 'Moins de 5 dossiers chacun',
    schoolsHint: 'Celui de l’intervention ou du code par lequel elle est venue.',
    territorySets: {
      territories: 'Ensemble\u00a0: les territoires de l’association.',
      departments: 'Ensemble\u00a0: les départements, tant que l’association n’a pas nommé ses territoires.',
    },
    elsewhere: 'Hors de ces territoires',
    yes: 'Oui',
    no: 'Non',
    unknown: 'Non connu',
    years: (age: string) => `${age} ans`,
    closeTitle: 'Clore la commission',
    closeLead:
      'Possible une fois que chaque dossier envoyé a sa décision, et que la campagne ne reçoit plus rien.',
    close: 'Clore la commission',
    closed: 'La commission est close.',
    isClosed: 'Commission close',
    answers: (count: number) => plural(count, 'réponse à approuver', 'réponses à approuver'),
    refusals: {
      'still open': 'La campagne reçoit encore des candidatures',
      'decided already': 'La commission est déjà close',
      'files without decision': (count: number) =>
        `${plural(count, 'dossier n’a', 'dossiers n’ont')} pas de décision`,
    },
    remaining: 'Dossiers sans décision',
  },
  one: {
    texts: 'Ses textes, sans les noms',
    notMasked: 'Ses textes ne sont pas encore relus\u00a0: personne ne peut les lire ici.',
    readings: 'Les lectures',
    marksLater: (done: number, wanted: number) =>
      `${plural(done, 'lecture', 'lectures')} sur ${wanted}. Les notes s’ouvrent quand toutes sont là.`,
    noReading: 'Aucune lecture.',
    decide: 'Décider',
    correct: 'Corriger la décision',
    correctLead:
      'Elle ne la connaît pas encore. Une autre décision la remplace ; la première reste ici, avec le nom de qui l’a prise.',
    again: 'Proposer une place de nouveau',
    againLead:
      'Le délai de sa place est passé. Une autre place est libre\u00a0: elle aurait une nouvelle date limite.',
    againFull: 'Le délai de sa place est passé, et aucune place n’est libre sur ce site.',
    siteHas: (site: string, left: number) =>
      left === 0
        ? `${site}\u00a0: plus de place libre.`
        : `${site}\u00a0: ${plural(left, 'place libre', 'places libres')}.`,
    permission: {
      'not needed': 'Elle sera majeure\u00a0: pas besoin de l’accord d’un parent.',
      yes: 'Un parent a dit oui.',
      no: 'Un parent a dit non\u00a0: une place ne peut pas lui être proposée.',
      unanswered: 'Aucun parent n’a encore répondu.',
    },
    listOver: 'La liste d’attente est finie sur ce site\u00a0: personne ne peut plus y attendre.',
    noPlace: 'Il ne reste pas de place sur ce site',
    noPlaceNoList: 'Il ne reste pas de place sur ce site, et la liste d’attente est finie',
    over: 'Le programme est fini sur ce site\u00a0: aucune place ne peut plus être proposée ni promise.',
    outcome: 'La décision',
    outcomes: {
      offered: 'Proposer une place',
      waiting: 'Mettre en liste d’attente',
      declined: 'Ne pas proposer de place',
    },
    declinedHint:
      'Une réponse avec une autre porte est préparée. Elle part quand la coordinatrice l’approuve.',
    sentence: 'Pourquoi, en une phrase',
    sentenceHint: 'Elle est gardée avec votre nom. La candidate peut demander à la lire.',
    without: 'Pourquoi décider sans toutes les lectures',
    withoutHint: 'Ce choix est gardé avec votre nom.',
    save: 'Enregistrer la décision',
    putFirst: (rank: number) => `La mettre ${inLine(rank)} de la liste d’attente`,
    messages: 'Lire ce que chacune reçoit',
    saved: 'La décision est enregistrée.',
    savedFirst: (rank: number) =>
      `La décision est enregistrée. Elle est ${inLine(rank)} de la liste d’attente.`,
    knowsHer:
      'Vous avez dit connaître cette personne, ou elle est de votre famille\u00a0: les autres décident.',
    decided: 'La décision',
    decidedBefore: 'Décidé avant',
    name: 'Nom',
    by: 'Par',
    at: 'Le',
    why: 'Pourquoi',
    withoutReadings: 'Sans toutes les lectures',
    answer: 'La réponse',
    answerWaits: 'Prête, pas encore approuvée',
    answerApproved: (day: string, name: string) => `Approuvée le ${day} par ${name}`,
    firstInLine: 'Mettre en tête de la liste d’attente',
    original: 'Lire le texte original',
    originalTitle: 'Le texte original',
    originalLogged: 'Cette lecture est notée dans le journal de la candidate.',
    back: 'Revenir à la commission',
    faults: {
      outcome: 'Choisissez une décision',
      sentence: 'Écrivez une phrase',
      without: 'Il manque des lectures\u00a0: dites pourquoi vous n’attendez pas',
      tooLong: 'Raccourcissez\u00a0: 500 caractères au plus',
    },
    refusals: {
      'already decided': 'Quelqu’un vient de décider pour ce dossier',
      'answer has left': 'La réponse vient de partir : cette décision ne se corrige plus',
      'readings missing': 'Il manque des lectures\u00a0: dites pourquoi vous n’attendez pas',
      'no place left': (rank: number) =>
        `Il ne reste pas de place sur ce site. Vous pouvez la mettre ${inLine(rank)} de la liste d’attente.`,
      'a place is left': 'Une place est libre sur ce site\u00a0: proposez-la',
      'no site chosen': 'Elle n’a pas choisi de site',
      'list is over': 'La liste d’attente est finie sur ce site\u00a0: personne ne peut plus y attendre',
      'place is over': 'Le programme est fini sur ce site\u00a0: aucune place ne peut plus être proposée',
      'guardian refused': 'Un parent a dit non\u00a0: elle ne pourrait pas prendre cette place',
      'has a place already': 'Un autre de ses dossiers a déjà une place dans cette édition',
      'you know her': 'Vous connaissez cette personne\u00a0: les autres décident',
    },
  },
  offer: {
    title: 'Proposer cette place ?',
    where: 'Le lieu',
    until: 'Elle peut répondre jusqu’au',
    leaves: 'Le message part',
    now: {
      mail: 'Tout de suite, par e-mail',
      sms: 'Tout de suite, par SMS',
      none: 'Par personne : elle n’a pas laissé de contact. Donnez-lui son lien.',
    },
    held: (instant: string) => `Par SMS, le ${instant}. La nuit, une offre attend.`,
    message: 'Ce qu’elle reçoit',
    final: 'Une place proposée ne se reprend pas : elle est gardée pour elle jusqu’à cette date.',
    send: 'Oui, proposer la place',
    edit: 'Changer la décision',
  },
  answers: {
    title: 'Réponses à approuver',
    lead: 'Chacune reçoit une réponse qui ouvre d’abord une autre porte. Elle ne sait rien avant.',
    empty: 'Aucune réponse n’attend',
    emptyReason: 'Une réponse arrive ici quand la commission ne propose pas de place.',
    doors: 'Les portes que la réponse ouvre',
    read: 'Lire la réponse avant de l’envoyer',
    which: 'Les réponses',
    approve: 'Approuver et envoyer',
    approveAll: 'Tout approuver et envoyer',
    sent: (count: number) => (count === 1 ? '1 réponse est partie.' : `${count} réponses sont parties.`),
    /** What came while the page stood open was not on it. */
    sentButNew: (sent: number, come: number) =>
      `${sent === 1 ? '1 réponse est partie.' : `${sent} réponses sont parties.`} ` +
      (come === 1
        ? 'Une autre est arrivée entre-temps\u00a0: lisez-la.'
        : `${come} autres sont arrivées entre-temps\u00a0: lisez-les.`),
    faults: { choose: 'Choisissez au moins une réponse' },
  },
}

/** Who lost a last place before her keeps the first rank. */
function inLine(rank: number): string {
  return rank === 1 ? 'en tête' : `au rang ${rank}`
}

export type SelectionMessages = typeof fr
