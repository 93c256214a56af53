import type { ClosingRefusal, CohortState, ConfirmationRefusal } from '../cohort.ts'
import type { DepartureReason, EnrolmentState, TransferReason } from '../enrolment.ts'
import type { MoveRefusal, SessionState } from '../session.ts'
import { givingUpFr } from './giving-up-fr.ts'
import { lettersFr } from './letters-fr.ts'
import { rollCallFr } from './roll-call-fr.ts'
import { takingBackFr } from './taking-back-fr.ts'

/** Words said to the team about cohorts, in French. */
export const fr = {
  states: {
    planned: 'À confirmer',
    confirmed: 'Confirmée',
    running: 'En cours',
    closed: 'Close',
    'given up': 'Abandonnée',
  } satisfies Record<CohortState, string>,
  sessionStates: {
    planned: 'À venir',
    held: 'Tenue',
    cancelled: 'Annulée',
    missing: 'Appel manquant',
  } satisfies Record<SessionState | 'missing', string>,
  enrolmentStates: {
    confirmed: 'Attendue',
    started: 'En cours',
    completed: 'Diplômée',
    'left early': 'Partie',
    'excluded by decision': 'Exclue',
  } satisfies Record<EnrolmentState, string>,
  list: {
    title: 'Promotions',
    create: 'Nouvelle promotion',
    hours: 'Voir les heures',
    editions: 'Éditions',
    cohort: 'Promotion',
    place: 'Lieu',
    girls: 'Participantes',
    days: 'Journées',
    presence: 'Présence',
    taught: 'Heures',
    state: 'État',
    rollCalls: 'Appels',
    none: 'Aucune promotion pour l’instant',
    noneReason: 'Une promotion se prépare quand des places sont acceptées.',
    noneForLeader: 'Vous verrez ici la promotion que vous animez, dès qu’elle vous sera confiée.',
    daysHeld: (held: number, all: number, missing: number) =>
      `${held} journées tenues sur ${all}${missing === 0 ? '' : `, appel manquant\u00a0: ${missing}`}`,
    noPresence: 'pas encore',
  },
  create: {
    title: 'Nouvelle promotion',
    site: 'Lieu',
    waiting: (count: number) =>
      count === 0
        ? 'personne à y mettre'
        : count === 1
          ? '1 participante confirmée'
          : `${count} participantes confirmées`,
    name: 'Nom de la promotion',
    nameHint: 'Les participantes pourront en choisir un autre.',
    room: 'Salle',
    roomHint: 'Par exemple\u00a0: salle bleue, 1er étage',
    send: 'Créer la promotion',
    lead: 'Ses séances suivent le calendrier de l’édition. Les participantes confirmées sur ce lieu y entrent.',
    noSite: 'Aucun lieu à préparer',
    noSiteReason: 'Toutes les éditions à votre portée sont terminées.',
    done: 'La promotion est créée.',
  },
  one: {
    publicHoliday: (name: string) => `jour férié (${name})`,
    askedAgain: {
      title: (count: number) =>
        count === 1
          ? 'L’accord d’un parent est à redemander'
          : `${count} accords de parents sont à redemander`,
      why: 'Le contact d’un parent n’était pas le sien. Une autre personne a pu répondre\u00a0: sa réponse ne compte plus.',
      ask: 'Appelez les parents, puis notez leur réponse. Qui a déjà commencé continue.',
      tell: 'La coordinatrice appelle les parents. Demandez-lui où elle en est. Qui a déjà commencé continue.',
      since: (day: string) => `depuis le ${day}`,
      parents: 'Ses parents',
    },
    rollCall: 'Faire l’appel',
    rollCallOf: (day: string) => `du ${day}`,
    summary: 'En bref',
    place: 'Lieu',
    room: 'Salle',
    dates: 'Dates',
    girls: 'Participantes',
    taught: 'Heures données',
    learner: 'Heures suivies',
    learnerHint: 'somme des présences',
    state: 'État',
    sessions: 'Séances',
    allSessions: 'Toutes les séances',
    day: 'Jour',
    time: 'Horaires',
    sessionTitle: 'Titre',
    came: 'Présentes',
    cameOf: (came: number, called: number) => `${came} sur ${called}`,
    deeds: 'À faire',
    call: 'Appel',
    correct: 'Corriger',
    ofSession: (day: string, hours: string) => `, ${day}, ${hours}`,
    sheet: 'Feuille à signer',
    members: 'Les participantes',
    member: 'Prénom et nom',
    level: 'Dans le programme',
    attended: 'Heures suivies',
    attendedOf: (attended: string, taught: string) => `${attended} sur ${taught}`,
    until: (day: string) => `jusqu’au ${day}`,
    change: 'Départ ou transfert',
    noMembers: 'Personne dans cette promotion',
    noMembersReason: 'Les participantes y entrent quand leur place est confirmée sur ce lieu.',
    waiting: (count: number) =>
      count === 1
        ? '1 participante de ce lieu n’a pas de promotion.'
        : `${count} participantes de ce lieu n’ont pas de promotion.`,
    gather: 'Les ajouter ici',
    gathered: 'La liste est à jour.',
    confirm: 'Confirmer la promotion',
    emptySheets: (count: number) =>
      count === 1
        ? '1 fiche d’urgence est encore vide. Après la confirmation, un bouton rappelle les parents sur la page des fiches.'
        : `${count} fiches d’urgence sont encore vides. Après la confirmation, un bouton rappelle les parents sur la page des fiches.`,
    confirmHint: 'L’appel devient possible.',
    confirmLater: 'La promotion se confirme ici dès que ses adultes sont prêts.',
    confirmed: 'La promotion est confirmée.',
    close: 'Clore la promotion',
    closeHint: 'Les heures ne changeront plus. Elle comptera dans les chiffres publics.',
    closed: 'La promotion est close.',
    papers: 'Les papiers',
    diplomas: 'Les diplômes',
    identity: 'Nom, devise et salle',
    name: 'Nom',
    motto: 'Devise',
    mottoHint: 'Celle que les participantes ont choisie.',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    addSession: 'Ajouter une séance',
    date: 'Jour',
    starts: 'Début',
    ends: 'Fin',
    add: 'Ajouter',
    added: 'La séance est ajoutée.',
    farFromEdition: (from: string, to: string) =>
      `Choisissez un jour entre le ${from} et le ${to}\u00a0: vérifiez l’année`,
    inThePast: (to: string) => `Choisissez un jour entre aujourd’hui et le ${to}\u00a0: ce jour est passé`,
    confirmedSince: 'La promotion est confirmée depuis\u00a0: choisissez qui prévenir',
    addedAlready:
      'Ce formulaire a déjà ajouté une séance. Relisez, puis envoyez-le pour en ajouter une autre',
    noSessions: 'Aucune séance',
    noSessionsReason: 'Ajoutez la première.',
    allOver: 'Aucune séance à venir',
    allOverReason: 'Elles sont toutes passées\u00a0: le calendrier les garde.',
  },
  needs: {
    title: 'Repas et trajets',
    titleOf: (day: string) => `Repas et trajets, ${day}`,
    expected: 'Attendues',
    meals: 'Repas',
    ofWhich: (diet: string) => `dont\u00a0: ${diet}`,
    fetched: 'On vient les chercher',
    alone: 'Rentrent seules',
    unanswered: 'Pas encore dit',
    sheets: 'Les fiches d’urgence',
    sheetsForAdults: (age: number) =>
      `Les fiches d’urgence s’ouvrent aux adultes. Vous avez moins de ${age} ans\u00a0: demandez à l’adulte qui est avec vous. En cas de danger, appelez le 15 ou le 112.`,
  },
  ...lettersFr,
  adults: {
    title: 'Les adultes',
    ready: 'Tout est prêt',
    notReady: 'À compléter',
    toSign: (count: number) => (count === 1 ? '1 adulte doit signer' : `${count} adultes doivent signer`),
    see: 'Voir les adultes',
  },
  member: {
    papers: 'Ses papiers',
    emergencySheet: 'Sa fiche d’urgence',
    departure: 'Elle quitte la promotion',
    transfer: 'Elle change de promotion',
    reason: 'Pourquoi',
    leaves: (day: string) =>
      `Son départ est noté\u00a0: elle fait partie de la promotion jusqu’au soir du ${day}. Pour changer ce jour, enregistrez-en un autre.`,
    lastDay: 'Son dernier jour',
    firstDay: 'Son premier jour là-bas',
    to: 'Vers',
    toFrom: (where: string, day: string) => `${where} (prochaine séance\u00a0: ${day})`,
    beforeItsFirst: (day: string) =>
      `Ce groupe commence le ${day}\u00a0: choisissez ce jour, ou un jour d’après`,
    dayIsOver: (day: string, today: string) =>
      `Le ${day} est passé\u00a0: les appels déjà faits ne changent pas. Choisissez le ${today}, ou un jour d’après`,
    depart: 'Enregistrer le départ',
    move: 'Enregistrer le transfert',
    neverComes:
      'Elle ne viendra pas du tout, ou l’équipe en décide ainsi\u00a0? Notez-le sur son dossier\u00a0: la suivante reçoit la place.',
    placeLeft: 'Noter qu’elle laisse sa place',
    departTells:
      'Elle reçoit un message avec ce jour, sans la raison, et ses parents aussi si elle est mineure. Appelez-les avant.',
    departed: 'Le départ est enregistré, et sa famille reçoit un message. Ses heures restent les siennes.',
    moved: 'Le transfert est enregistré. Ses heures la suivent. Sa famille reçoit un message.',
    moveTells:
      'Elle reçoit un message qui dit où, le jour et les heures de sa première séance là-bas, et ses parents aussi si elle est mineure. Sur un autre lieu, sa place d’ici va à la suivante.',
    noOther: 'Aucune autre promotion de cette édition n’est ouverte.',
    left: (state: string) => `${state}.`,
  },
  takingBack: takingBackFr,
  givingUp: givingUpFr,
  reasons: {
    'moved away': 'Déménagement',
    transport: 'Transport',
    timetable: 'Emploi du temps',
    'other project': 'Un autre projet',
    'not what she expected': 'Ce n’était pas ce qu’elle attendait',
    personal: 'Raison personnelle',
    'no news': 'Sans nouvelles',
    'conditions not met': 'Décision de l’équipe\u00a0: conditions du programme non remplies',
    'rules not kept': 'Décision de l’équipe\u00a0: règles non tenues',
    'safety of the group': 'Décision de l’équipe\u00a0: sécurité du groupe',
    'closer site': 'Un lieu plus proche',
    'balance of groups': 'Équilibre des groupes',
  } satisfies Record<DepartureReason | TransferReason, string>,
  rollCall: rollCallFr,
  sheet: {
    title: 'Feuille impossible à imprimer',
    nobody: 'Personne ne serait sur cette feuille.',
    tooMany: 'Une feuille porte quatre séances au plus ce jour-là.',
    unprinted:
      'Un signe n’a pas pu être imprimé\u00a0: un «\u00a0?\u00a0» est à sa place. Lisez-le à l’écran, dans l’appel.',
    reference: (code: string) => `Séance ${code}`,
    file: 'feuille-de-presence',
    back: 'Revenir à la promotion',
  },
  hours: {
    title: 'Heures',
    lead: 'Heures données\u00a0: durée des séances tenues. Heures suivies\u00a0: présences de toutes les participantes, additionnées à la minute. Celles de chacune sont sur la page de sa promotion.',
    byCohort: 'Par promotion',
    byPlace: 'Par lieu',
    byTerritory: 'Par territoire',
    elsewhere: 'Hors territoire',
    territorySets: {
      territories:
        'Ensemble\u00a0: les territoires de l’association. Un groupe en ligne est hors territoire.',
      departments:
        'Ensemble\u00a0: les départements, tant que l’association n’a pas nommé ses territoires. Un groupe en ligne est hors territoire.',
    },
    byEdition: 'Par édition',
    units: { editions: 'Édition', territories: 'Territoire', places: 'Lieu', cohorts: 'Promotion' },
    cohorts: 'Promotions',
    taught: 'Heures données',
    learner: 'Heures suivies, total',
  },
  refusals: {
    'name taken': 'Ce lieu a déjà une promotion de ce nom\u00a0: choisissez-en un autre',
    'not planned': 'Cette promotion est déjà confirmée.',
    'nobody in it':
      'Personne n’est dans cette promotion\u00a0: ajoutez les participantes confirmées d’abord.',
    'no session': 'Cette promotion n’a pas de séance\u00a0: ajoutez-en une d’abord.',
    'not safe': 'Rien n’a changé\u00a0: les adultes ne sont pas tous prêts.',
    'not running': 'Cette promotion n’a pas encore eu de séance.',
    'sessions still planned': 'Il reste des séances à venir\u00a0: faites leur appel, ou annulez-les.',
    overlaps: 'Une autre séance a lieu à ce moment-là',
    'day full': 'Cette journée a déjà quatre séances',
    'cohort closed': 'La promotion est close\u00a0: son calendrier ne change plus',
    'session cancelled': 'Cette séance est annulée\u00a0: ajoutez-en une autre',
    'over already': 'Ces heures sont déjà passées\u00a0: choisissez-en d’autres',
    'nothing changed': 'Changez le jour, les heures ou la salle',
    'already held': 'Cette séance a été tenue\u00a0: corrigez plutôt son appel.',
    'left already': 'Elle n’est plus dans cette promotion',
    'leaves already': 'Son départ est noté\u00a0: elle ne change plus de promotion',
    'on a later sheet': 'Elle est sur une feuille après ce jour\u00a0: choisissez un autre jour',
    'before her first day':
      'Ce jour est avant sa première séance\u00a0: vérifiez l’année. Si elle ne vient pas du tout, ou si l’équipe en décide ainsi, notez-le sur son dossier',
    'after the end': 'La promotion finit avant ce jour\u00a0: choisissez un jour jusqu’à sa dernière séance',
    'no session from then': 'Ce groupe n’a plus de séance à partir de ce jour',
    'not confirmed there':
      'Ce groupe a commencé et n’est pas confirmé\u00a0: confirmez-le d’abord, avec ses adultes',
    'no place there':
      'Ce lieu n’a plus de place libre\u00a0: ajoutez-en une sur la page de la campagne, ou choisissez une autre promotion',
    'roll call missing': 'Il manque un appel avant ce jour\u00a0: faites-le d’abord',
  } satisfies Record<
    | ConfirmationRefusal
    | ClosingRefusal
    | Exclude<MoveRefusal, 'far from its edition' | 'in the past'>
    | 'not safe'
    | 'name taken'
    | 'left already'
    | 'leaves already'
    | 'on a later sheet'
    | 'before her first day'
    | 'after the end'
    | 'roll call missing'
    | 'no place there'
    | 'no session from then'
    | 'not confirmed there',
    string
  >,
  faults: {
    site: 'Choisissez un lieu de la liste',
    name: 'Écrivez un nom',
    tooLong: (most: number) => `Raccourcissez\u00a0: ${most} caractères au plus`,
    date: 'Écrivez un jour qui existe',
    starts: 'Écrivez l’heure du début, par exemple 9:30',
    ends: 'Écrivez l’heure de fin, par exemple 12:30',
    order: 'La fin vient après le début',
    reason: 'Choisissez une raison',
    cohort: 'Choisissez une promotion',
    audience: 'Choisissez à qui écrire',
    subject: 'Écrivez un objet',
    words: 'Écrivez le message',
  },
}

export type CohortMessages = typeof fr
