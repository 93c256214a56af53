import type { ChannelKind } from '../channel.ts'
import type { Steps } from '../steps.ts'
import type { EducationPriority, StructureKind } from '../structure.ts'
import type { CancelReason, HeadCountKind, TalkState } from '../talk.ts'

const structureKinds: Record<StructureKind, string> = {
  school: 'Collège ou lycée',
  'higher education': 'Enseignement supérieur',
  'youth structure': 'Structure jeunesse',
  relay: 'Relais',
  company: 'Entreprise',
  host: 'Lieu d’accueil',
  commune: 'Commune',
  other: 'Autre',
}

const educationPriorities: Record<EducationPriority, string> = {
  unknown: 'On ne sait pas',
  REP: 'REP',
  'REP+': 'REP+',
  no: 'Non',
}

const channelKinds: Record<ChannelKind, string> = {
  talk: 'Intervention',
  ambassador: 'Ambassadrice',
  relay: 'Relais',
  teacher: 'Enseignante ou enseignant',
  network: 'Réseau',
  event: 'Événement',
  other: 'Autre',
}

const talkStates: Record<TalkState, string> = {
  planned: 'Prévue',
  'to count': 'À compter',
  held: 'Tenue',
  cancelled: 'Annulée',
}

const headCountKinds: Record<HeadCountKind, string> = { counted: 'Comptées', estimated: 'Estimées' }

const cancelReasons: Record<CancelReason, string> = {
  'did not take place': 'Elle n’a pas eu lieu',
  'written twice': 'Elle est notée deux fois',
  'written by mistake': 'Elle est notée par erreur',
}

const steps: Record<keyof Steps, string> = {
  started: 'Commencées',
  sent: 'Envoyées',
  offered: 'Places proposées',
  accepted: 'Places acceptées',
}

/** Words of talks, channels and structures, in French. The team is addressed with "vous"; a girl with "tu". */
export const fr = {
  structureKinds,
  educationPriorities,
  channelKinds,
  talkStates,
  headCountKinds,
  cancelReasons,
  steps,
  stepsTitle: 'Candidatures venues d’ici',
  stepsNote: 'Une candidature compte ici quand elle a commencé par ce code.',
  rooms: {
    label: 'D’où elles viennent',
    talks: 'Interventions',
    channels: 'Canaux',
    structures: 'Structures',
  },
  search: 'Chercher un nom',
  all: 'Tous',
  none: 'Aucune',
  save: 'Enregistrer',
  saveAnyway: 'Enregistrer ma version',
  standsNow: 'Ce qui est écrit maintenant',
  history: 'Ce qui s’est passé',
  before: (list: string) => `Avant\u00a0: ${list}`,
  talks: {
    title: 'Interventions',
    add: 'Nouvelle intervention',
    search: 'Chercher une structure ou une classe',
    state: 'État',
    count: (total: string, one: boolean) => (one ? '1 intervention' : `${total} interventions`),
    empty: 'Aucune intervention ici',
    emptyReason: 'Chaque intervention reçoit son code et sa carte à imprimer.',
    columns: {
      day: 'Date',
      structure: 'Structure',
      kind: 'Type',
      priority: 'Éducation prioritaire',
      classes: 'Classes',
      speaker: 'Intervenante',
      state: 'État',
      people: 'Personnes',
      headCountKind: 'Comptage',
      sent: 'Candidatures envoyées',
      code: 'Code',
    },
  },
  newTalk: {
    title: 'Nouvelle intervention',
    lead: 'Vous pouvez noter une intervention avant ou après sa date. Son code et sa carte existent tout de suite.',
    structure: 'Structure',
    structureHint: 'Son nom, ou un mot de son nom',
    which: 'Laquelle\u00a0?',
    addStructure: 'Ajouter une structure',
    day: 'Date',
    starts: 'Heure',
    classes: 'Classes',
    classesHint: 'Par exemple 3e A et 3e C',
    campaign: 'Campagne présentée',
    noCampaign: 'Aucune en particulier',
    speaker: 'Intervenante',
    speakerUnknown: 'Pas encore connue',
    done: 'L’intervention est notée. Sa carte est prête.',
  },
  talk: {
    facts: 'L’intervention',
    place: 'Commune',
    unknownPlace: 'Non précisée',
    campaign: 'Campagne',
    people: 'Combien de personnes étaient là\u00a0?',
    peopleHint: 'Toutes les personnes présentes, filles et garçons',
    how: 'Comment le savez-vous\u00a0?',
    hows: {
      counted: 'On a compté les têtes',
      estimated: 'On a estimé',
    },
    counted: 'Le nombre de personnes est noté.',
    peopleOf: (count: string, kind: HeadCountKind) =>
      kind === 'counted' ? `${count},\u00a0comptées` : `${count},\u00a0estimées`,
    notYet: 'Le nombre de personnes se note à partir du jour de l’intervention.',
    cancel: 'Annuler l’intervention',
    cancelLead:
      'Elle reste dans la liste, et ne compte dans aucun chiffre. Les cartes déjà données ouvrent toujours le formulaire.',
    takeOutLead:
      'Elle reste dans la liste avec son histoire, et ses personnes sortent de tous les chiffres, publics aussi. Les candidatures venues par son code gardent leur origine.',
    cancelReason: 'Pourquoi\u00a0?',
    cancelled: 'L’intervention est annulée.',
    cancelledOn: (day: string) => `Annulée le ${day}.`,
    reinstate: 'Rétablir l’intervention',
    reinstateLead:
      'Annulée par erreur\u00a0? Rétablissez-la\u00a0: ses personnes comptent à nouveau dans les chiffres. Son annulation reste dans son histoire.',
    reinstated: 'L’intervention est rétablie.',
    channel: 'Voir son canal',
    deeds: {
      planned: (day: string, who: string) => `Notée le ${day} par ${who}`,
      corrected: (day: string, who: string) => `Corrigée le ${day} par ${who}`,
      counted: (day: string, who: string) => `Personnes comptées ou estimées, le ${day} par ${who}`,
      cancelled: (day: string, who: string) => `Annulée le ${day} par ${who}`,
      reinstated: (day: string, who: string) => `Rétablie le ${day} par ${who}`,
    },
  },
  talkCorrection: {
    title: 'Corriger l’intervention',
    lead: 'Les listes et les chiffres suivent. Son code reste le même, et les candidatures venues par lui suivent la structure corrigée.',
    done: 'L’intervention est corrigée.',
    back: 'Revenir à l’intervention',
  },
  channels: {
    title: 'Canaux',
    add: 'Nouveau canal',
    kind: 'Type',
    count: (total: string, one: boolean) => (one ? '1 canal' : `${total} canaux`),
    empty: 'Aucun canal ici',
    emptyReason: 'Un canal dit d’où vient une candidature\u00a0: une ambassadrice, un relais, un événement.',
    closed: 'Fermé',
    open: 'Ouvert',
    columns: {
      name: 'Canal',
      kind: 'Type',
      code: 'Code',
      state: 'État',
      started: 'Commencées',
      sent: 'Envoyées',
    },
  },
  newChannel: {
    title: 'Nouveau canal',
    lead: 'Il reçoit son code et sa carte. Une intervention a déjà les siens.',
    name: 'Nom du canal',
    nameHint: 'Seule l’équipe le lit',
    campaign: 'Campagne ouverte par ce code',
    noCampaign: 'Celle qui est ouverte le jour venu',
    done: 'Le canal est ouvert. Sa carte est prête.',
  },
  channel: {
    way: 'Le chemin',
    code: 'Code',
    address: 'Adresse',
    qr: (address: string) => `Code QR qui mène à ${address}`,
    card: 'Voir la carte à imprimer',
    pdf: 'Télécharger la carte en PDF',
    talk: 'Voir l’intervention',
    close: 'Fermer ce canal',
    closeLead:
      'Sa carte ne s’imprime plus. Une personne qui l’a déjà candidate toujours, et on sait d’où elle vient.',
    closed: 'Le canal est fermé.',
    closedOn: (day: string) => `Fermé le ${day}.`,
  },
  card: {
    title: 'La carte',
    lead: 'Quatre cartes s’impriment sur une feuille A4, à découper.',
    back: 'Revenir au canal',
    backToTalk: 'Revenir à l’intervention',
    demonstration: 'Données de démonstration',
    way: {
      tu: { invitation: 'Scanne ce code avec un téléphone', orType: 'ou écris cette adresse\u00a0:' },
      vous: { invitation: 'Scannez ce code avec un téléphone', orType: 'ou écrivez cette adresse\u00a0:' },
    },
    ages: (minimum: number, maximum: number | undefined) =>
      maximum === undefined ? `À partir de ${minimum} ans` : `De ${minimum} à ${maximum} ans`,
    codeIs: (code: string) => `Code\u00a0: ${code}`,
    dates: (range: string) => `Du ${range}`,
    range: (from: string, to: string) => `${from} au ${to}`,
    deadline: (instant: string) => `Candidatures jusqu’au ${instant}`,
    free: 'Gratuit',
    file: 'carte',
    letters: (letters: string) =>
      `Nos polices n’ont pas ces lettres\u00a0: ${letters}. La page s’imprime quand même.`,
    print: 'Imprimer',
  },
  structures: {
    title: 'Structures',
    add: 'Nouvelle structure',
    count: (total: string, one: boolean) => (one ? '1 structure' : `${total} structures`),
    empty: 'Aucune structure ici',
    emptyReason: 'Un collège, une entreprise, un relais\u00a0: le lieu où l’on intervient.',
    talkHere: 'Y noter une intervention',
    correct: 'Corriger',
    columns: {
      name: 'Nom',
      kind: 'Type',
      place: 'Commune',
      priority: 'Éducation prioritaire',
      talks: 'Interventions',
      deed: 'Action',
    },
  },
  newStructure: {
    title: 'Nouvelle structure',
    kind: 'Type',
    name: 'Nom',
    place: 'Commune',
    priority: 'Est-elle en éducation prioritaire\u00a0?',
    priorityHint: 'Dans le doute, répondez que vous ne savez pas\u00a0: on ne le compte pas comme un non.',
    done: 'La structure est notée.',
    another: 'C’est bien une autre structure',
  },
  structureCorrection: {
    title: 'Corriger la structure',
    lead: 'Ses interventions, les listes et les chiffres suivent, ceux des années passées aussi.',
    done: 'La structure est corrigée.',
    back: 'Revenir aux structures',
  },
  code: {
    title: 'J’ai un code de classe',
    lead: 'Il est sur la carte distribuée\u00a0: six lettres et chiffres.',
    label: 'Code',
    hint: 'Par exemple K7M 4XQ',
    open: 'Continuer',
    missing: 'Il manque le code',
    unknown: 'On ne trouve pas ce code. Une lettre est peut-être fausse. On peut aussi candidater sans code.',
    without: 'Candidater sans code',
  },
  choice: {
    title: 'Plusieurs candidatures sont ouvertes',
    lead: 'Le code de la carte marche pour chacune\u00a0: il suffit d’en choisir une.',
    apply: 'Candidater',
  },
  faults: {
    kind: 'Choisissez un type',
    name: 'Écrivez un nom',
    educationPriority: 'Choisissez une réponse',
    place: 'Plusieurs communes portent ce nom\u00a0: choisissez',
    day: 'Choisissez une date',
    time: 'Écrivez une heure, par exemple 10:30',
    structure: 'Écrivez le nom de la structure',
    noStructure: 'Aucune structure de ce nom. Ajoutez-la d’abord.',
    whichStructure: 'Plusieurs structures répondent à ce nom\u00a0: choisissez',
    campaign: 'Choisissez une campagne de la liste',
    speaker: 'Choisissez une personne de la liste',
    headCount: 'Écrivez un nombre entier, par exemple 54',
    headCountKind: 'Dites si c’est compté ou estimé',
    tooLong: (most: number) => `Raccourcissez\u00a0: ${most} caractères au plus`,
    cancelled: 'Cette intervention est annulée',
    'not yet': 'Le nombre se note à partir du jour de l’intervention',
    'already cancelled': 'Cette intervention est déjà annulée',
    'not cancelled': 'Cette intervention n’est pas annulée',
    cancelReason: 'Dites pourquoi',
    'held later': 'Ses personnes sont comptées\u00a0: sa date ne peut pas être à venir',
    'applications came':
      'Des candidatures ont commencé par son code, qui menait à cette campagne\u00a0: elle ne change plus',
    namesake:
      'Une structure de ce nom existe déjà dans cette commune. Si c’en est une autre, cochez la case\u00a0; sinon, ne la notez pas deux fois.',
    structureChanged: 'Quelqu’un a corrigé cette structure entre-temps. Comparez, puis enregistrez.',
    'counted meanwhile':
      'Quelqu’un a noté un autre nombre entre-temps\u00a0: voyez-le ci-dessus. Enregistrez à nouveau pour garder le vôtre',
    changed: 'Quelqu’un a corrigé cette intervention entre-temps. Comparez, puis enregistrez.',
  },
}

export type SourcingWords = typeof fr
