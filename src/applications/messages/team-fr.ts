import type { ApplicationState } from '../application.ts'

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

/** Words for the team about applications, in French. */
export const teamFr = {
  title: 'Candidatures',
  doubles: 'Doubles possibles',
  states,
  columns: {
    name: 'Candidate',
    age: 'Âge au premier jour',
    site: 'Site',
    state: 'État',
    sent: 'Envoyée le',
    linkSent: 'Dernier envoi',
    guardians: 'Ses parents',
  },
  guardiansDeeds: { 'guardian unanswered': 'Relancer', 'to confirm by voice': 'Appeler' },
  search: 'Chercher un nom',
  waitings: {
    'guardian unanswered': 'Parents sans réponse, 2 jours',
    'to confirm by voice': 'Parents à appeler',
    'file unread': 'Dossiers non lus, 3 jours',
    'without outcome': 'Dossiers à décider, 10 jours',
    'offer expiring': 'Offres bientôt échues',
    'place free': 'Une place est libre',
  },
  waiting: 'Ce qui attend',
  allWaiting: 'Peu importe',
  allStates: 'Tous les états',
  state: 'État',
  show: 'Afficher',
  count: (total: number) => (total === 1 ? '1 candidature' : `${total} candidatures`),
  empty: 'Aucune candidature ici',
  emptyReason: 'Les brouillons n’apparaissent qu’une fois envoyés.',
  unnamed: 'Sans nom',
  ratedBlind: {
    line: 'Un dossier que vous avez lu',
    title: 'Vous avez lu ce dossier sans son nom',
    why: 'Son nom s’ouvre après la décision. D’ici là, une autre personne de l’équipe s’occupe de sa famille.',
    open: 'Voir le dossier sans nom',
  },
  one: {
    answers: 'Ses réponses',
    textsWait: 'Ses textes s’ouvrent ici après la décision. Avant, ils se lisent sans son nom.',
    guardian: 'Accord d’un parent',
    needs: 'Ses besoins, pour l’accueillir',
    needsOfOthers: 'Elle a donné des réponses facultatives. Le programme dit qui les lit\u00a0: pas vous.',
    needsWait: 'Elle a donné des réponses facultatives. Elles s’ouvrent quand un parent a dit oui.',
    permission: {
      'not needed': 'Pas nécessaire\u00a0: elle est majeure',
      yes: 'Oui',
      no: 'Non',
      unanswered: 'Pas encore de réponse',
    },
    asksForCall: (day: string) =>
      `Elle attend votre appel depuis le ${day}\u00a0: elle voulait sa place, et le délai était passé.`,
    shownLink:
      'Un parent a dit oui par un lien montré sur l’écran de la candidate\u00a0: à confirmer de vive voix.',
    sharedContact: 'Elle et son parent ont donné le même contact\u00a0: à confirmer de vive voix.',
    data: 'Ses données personnelles',
    links: 'Liens remis, téléphone perdu',
    guardians: 'Ses parents et leurs réponses',
    disagree: 'Deux parents ne répondent pas pareil\u00a0: un non l’emporte.',
    nobodySigns:
      'Elle dit que personne ne peut signer pour elle. Appelez-la, et cherchez avec elle qui le peut.',
    none: 'Pas de réponse',
    contact: 'Contact',
    sent: 'Envoyée le',
    places: 'Places libres sur ce site',
    decide: 'Décider',
    decideLead: 'La commission décide, sur ses textes sans nom.',
    decideThere: 'Ouvrir à la commission',
    decided: 'Décision déjà prise',
    answerWaits:
      'Sans place. La réponse à la candidate attend d’être approuvée\u00a0; elle ne le sait pas encore.',
    until: 'Réponse attendue avant le',
    source: 'D’où elle vient',
    facts: 'Quartier et établissement\u00a0: noter ce qui est su',
    sourceCode: 'Par le code',
    noCode: 'Sans code',
    sourceSaid: 'Ce qu’elle en dit',
  },
}

export type TeamMessages = typeof teamFr
