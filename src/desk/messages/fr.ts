import type { TaskKind } from '../task.ts'

const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** Words of the desk, in French. */
export const fr = {
  none: 'Rien ne vous attend',
  noneReason: 'Quand quelque chose attendra votre geste, ce sera ici, avec le plus ancien d’abord.',
  firstSteps:
    'Pour commencer\u00a0: une référente protection et une seconde administratrice, puis le programme et ses lieux. Une campagne s’ouvre ensuite.',
  team: 'Nommer l’équipe',
  programmes: 'Importer le programme',
  title: (count: number) => (count === 1 ? 'Une chose vous attend' : `${count} choses vous attendent`),
  waiting: 'À faire',
  tasks: {
    'concern unacknowledged': {
      title: (count) => several(count, 'inquiétude à prendre en charge', 'inquiétudes à prendre en charge'),
      action: 'Ouvrir',
    },
    'absence not called': {
      title: (count) =>
        several(count, 'absence sans nouvelle, délai dépassé', 'absences sans nouvelle, délai dépassé'),
      action: 'Appeler',
    },
    'roll call missing': {
      title: (count) => several(count, 'séance sans appel', 'séances sans appel'),
      action: 'Faire l’appel',
    },
    'sheet to verify': {
      title: (count) => several(count, 'fiche d’urgence à vérifier', 'fiches d’urgence à vérifier'),
      action: 'Vérifier',
    },
    'sheet empty': {
      title: (count) => several(count, 'fiche d’urgence vide', 'fiches d’urgence vides'),
      action: 'Rappeler',
    },
    'call asked': {
      title: (count) =>
        several(
          count,
          'candidate a écrit après la fin de son offre',
          'candidates ont écrit après la fin de leur offre',
        ),
      action: 'Appeler',
    },
    'offer expiring': {
      title: (count) => several(count, 'offre bientôt échue', 'offres bientôt échues'),
      action: 'Voir',
    },
    'place free': {
      title: (count) =>
        several(count, 'lieu avec une place et une attente', 'lieux avec une place et une attente'),
      action: 'Proposer',
    },
    'group to find': {
      title: (count) =>
        several(
          count,
          'participante dont le groupe n’a pas lieu',
          'participantes dont le groupe n’a pas lieu',
        ),
      action: 'Préparer une promotion',
    },
    'talk to count': {
      title: (count) =>
        several(count, 'intervention sans nombre de personnes', 'interventions sans nombre de personnes'),
      action: 'Noter',
    },
    'guardian refused': {
      title: (count) =>
        several(count, 'candidate dont un parent a dit non', 'candidates dont un parent a dit non'),
      action: 'Voir',
    },
    'guardian agreed late': {
      title: (count) =>
        several(
          count,
          'candidate dont un parent dit oui, place perdue',
          'candidates dont un parent dit oui, place perdue',
        ),
      action: 'Voir',
    },
    'guardian to find': {
      title: (count) =>
        several(
          count,
          'candidate dont personne ne peut signer l’accord',
          'candidates dont personne ne peut signer l’accord',
        ),
      action: 'Appeler',
    },
    'guardian unanswered': {
      title: (count) => several(count, 'parent n’a pas répondu', 'parents n’ont pas répondu'),
      action: 'Relancer',
    },
    'paper missing': {
      title: (count) =>
        several(count, 'participante à qui il manque un papier', 'participantes à qui il manque un papier'),
      action: 'Voir',
    },
    'to confirm by voice': {
      title: (count) => several(count, 'parent à confirmer de vive voix', 'parents à confirmer de vive voix'),
      action: 'Appeler',
    },
    'texts to mask': {
      title: (count) =>
        several(count, 'dossier à masquer avant la lecture', 'dossiers à masquer avant la lecture'),
      action: 'Masquer',
    },
    'file unread': {
      title: (count) => several(count, 'dossier non lu depuis 3 jours', 'dossiers non lus depuis 3 jours'),
      action: 'Voir',
    },
    'without outcome': {
      title: (count) =>
        several(count, 'dossier sans réponse depuis 10 jours', 'dossiers sans réponse depuis 10 jours'),
      action: 'Décider',
    },
    'answer to approve': {
      title: (count) => several(count, 'réponse à approuver', 'réponses à approuver'),
      action: 'Relire',
    },
    'message not delivered': {
      title: (count) => several(count, 'message n’est pas arrivé', 'messages ne sont pas arrivés'),
      action: 'Voir',
    },
    'possible double': {
      title: (count) => several(count, 'double possible', 'doubles possibles'),
      action: 'Comparer',
    },
    'check missing': {
      title: (count) => several(count, 'adulte sans vérification', 'adultes sans vérification'),
      action: 'Vérifier',
    },
    'check expiring': {
      title: (count) => several(count, 'vérification à renouveler', 'vérifications à renouveler'),
      action: 'Vérifier',
    },
    'texts to do': {
      title: (count) =>
        several(
          count,
          'adulte à qui il reste la charte ou la page protection',
          'adultes à qui il reste la charte ou la page protection',
        ),
      action: 'Voir',
    },
    'erasure asked': {
      title: (count) => several(count, 'demande d’effacement', 'demandes d’effacement'),
      action: 'Répondre',
    },
  } satisfies Record<TaskKind, { title: (count: number) => string; action: string }>,
  since: (day: string) => `depuis le ${day}`,
  sinceHour: (time: string) => `depuis ${time}`,
  due: (day: string) => `le ${day}`,
  funnel: {
    title: 'Les candidatures',
    started: 'Commencées',
    sent: 'Envoyées',
    offered: 'Places proposées',
    accepted: 'Places acceptées',
    ofBefore: (percent: number) => `${percent} %`,
    note: 'Part de l’étape d’avant.',
  },
  parts: {
    title: 'D’où viennent les candidatures',
    tables: {
      channels: { caption: 'Par canal', header: 'Canal', unknown: 'Sans code' },
      structures: {
        caption: 'Par établissement',
        header: 'Établissement ou structure',
        unknown: 'Non connu',
      },
      sites: { caption: 'Par site', header: 'Site', unknown: 'Pas encore choisi' },
    },
    others: (count: number) => `${count} autres`,
  },
  cohorts: 'Les promotions en cours et à venir',
  noCohort: 'Aucune promotion en cours ni à venir',
  noCohortReason: 'Une promotion se prépare quand des places sont acceptées.',
  columns: { cohort: 'Promotion', girls: 'Participantes', held: 'Journées', presence: 'Présence' },
  startsOn: (day: string) => `commence le ${day}`,
  heldOf: (held: number, all: number) => `${held} sur ${all}`,
}

export type DeskMessages = typeof fr
