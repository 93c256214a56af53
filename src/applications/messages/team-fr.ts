import type { ApplicationState, DecisionOutcome } from '../application.ts'

const states: Record<ApplicationState, string> = {
  draft: 'Brouillon',
  submitted: 'Envoyée',
  'under review': 'En lecture',
  offered: 'Place proposée',
  waiting: 'Liste d’attente',
  declined: 'Sans place',
  accepted: 'Place acceptée',
  'refused by applicant': 'Place laissée',
  expired: 'Délai passé',
  withdrawn: 'Retirée',
}

const outcomes: Record<DecisionOutcome, string> = {
  offered: 'Proposer une place',
  waiting: 'Mettre en liste d’attente',
  declined: 'Ne pas proposer de place',
}

/** Words for the team about applications, in French. */
export const teamFr = {
  title: 'Candidatures',
  states,
  outcomes,
  columns: { name: 'Candidate', age: 'Âge au premier jour', site: 'Site', state: 'État', sent: 'Envoyée le' },
  search: 'Chercher un nom',
  allStates: 'Tous les états',
  state: 'État',
  show: 'Afficher',
  count: (total: number) => (total === 1 ? '1 candidature' : `${total} candidatures`),
  empty: 'Aucune candidature ici',
  emptyReason: 'Les brouillons n’apparaissent qu’une fois envoyés.',
  unnamed: 'Sans nom',
  one: {
    answers: 'Ses réponses',
    guardian: 'Accord d’un parent',
    needs: 'Ses besoins, pour l’accueillir',
    needsWait: 'Elle a donné des réponses facultatives. Elles s’ouvrent quand un parent a dit oui.',
    permission: {
      'not needed': 'Pas nécessaire : elle est majeure',
      yes: 'Oui',
      no: 'Non',
      unanswered: 'Pas encore de réponse',
    },
    none: 'Pas de réponse',
    contact: 'Contact',
    sent: 'Envoyée le',
    places: 'Places libres sur ce site',
    decide: 'Décider',
    outcome: 'La décision',
    sentence: 'Pourquoi, en une phrase',
    sentenceHint: 'Elle est gardée avec votre nom. La candidate ne la lit pas.',
    save: 'Enregistrer la décision',
    saved: 'La décision est enregistrée.',
    decided: 'Décision déjà prise',
    until: 'Réponse attendue avant le',
  },
  faults: {
    chooseOutcome: 'Choisissez une décision',
    writeSentence: 'Écrivez une phrase',
    tooLong: 'Raccourcissez : 500 caractères au plus',
    'already decided': 'Quelqu’un vient de décider pour ce dossier',
    'no place left': 'Il ne reste pas de place sur ce site. La liste d’attente est possible.',
    'no site chosen': 'Elle n’a pas choisi de site',
  },
}

export type TeamMessages = typeof teamFr
