import type { RollCallRefusal } from '../session.ts'

/** Words of the roll call, in French. */
export const rollCallFr = {
  title: (day: string) => `Appel, ${day}`,
  lead: (place: string, hours: string) => `${place}, ${hours}`,
  // Every second piece is bold.
  how: ['Touchez un nom\u00a0: ', 'présente', '. Sinon, ', 'retard', ' ou ', 'absente', '.'],
  words: { present: 'Présente', late: 'Retard', absent: 'Absente' },
  cameAt: (time: string) => `Arrivée à ${time}`,
  leftAt: (time: string) => `Partie à ${time}`,
  excused: 'Excusée',
  unanswered: 'sans réponse',
  totals: {
    present: (count: number): string => (count < 2 ? 'présente' : 'présentes'),
    late: (count: number): string => (count < 2 ? 'retard' : 'retards'),
    absent: (count: number): string => (count < 2 ? 'absente' : 'absentes'),
    unanswered: 'à faire',
  },
  bands: {
    found: {
      title: 'Réponses retrouvées.',
      one: '-1 réponse était gardée sur ce téléphone.',
      several: '-1 réponses étaient gardées sur ce téléphone.',
    },
    offline: {
      title: 'Hors ligne, continuez.',
      one: '-1 réponse gardée sur ce téléphone. L’appel partira au retour du réseau.',
      several: '-1 réponses gardées sur ce téléphone. L’appel partira au retour du réseau.',
    },
    waiting: {
      title: 'Hors ligne, l’appel attend.',
      one: '-1 réponse gardée sur ce téléphone. Laissez cette page ouverte\u00a0: elle partira seule.',
      several:
        '-1 réponses gardées sur ce téléphone. Laissez cette page ouverte\u00a0: elles partiront seules.',
    },
    stopped: {
      title: 'Pas enregistré\u00a0: votre rôle n’ouvre plus cet appel.',
      one: '-1 réponse reste ici. Appelez la personne qui organise et lisez-lui cette page\u00a0: elle fait l’appel.',
      several:
        '-1 réponses restent ici. Appelez la personne qui organise et lisez-lui cette page\u00a0: elle fait l’appel.',
    },
  },
  finish: 'Terminer l’appel',
  detail: 'Préciser un départ ou une excuse',
  taken: 'L’appel est enregistré.',
  callNow: 'Appelez maintenant.',
  arrivalNoted: (time: string) => `Retard noté à ${time}\u00a0: corrigez l’heure sur la feuille si besoin.`,
  notSavedYet: (count: number) =>
    count === 1
      ? 'Pas encore enregistré\u00a0: une famille à appeler.'
      : `Pas encore enregistré\u00a0: ${count} familles à appeler.`,
  saveFirst: 'Terminez l’appel en bas de cette page, puis appelez.',
  toCall: 'Famille à prévenir',
  familyReached: 'Famille jointe',
  gaveUp: 'A rendu sa place',
  takenExcept: (count: number) =>
    count === 1
      ? 'L’appel est enregistré, sauf pour une participante\u00a0: il lui manque un papier.'
      : `L’appel est enregistré, sauf pour ${count} participantes\u00a0: il leur manque un papier.`,
  missingPapers: (papers: string) => `Ne commence pas encore. Il manque\u00a0: ${papers}`,
  heldBack: {
    title: (count: number) =>
      count === 1
        ? 'Une participante ne peut pas encore commencer'
        : `${count} participantes ne peuvent pas encore commencer`,
    lead: 'Si elle est là, elle reste avec vous et n’est pas comptée. Appelez, puis notez le papier.',
    misses: (papers: string) => `Il manque\u00a0: ${papers}.`,
    noPhone: (name: string) => `${name}\u00a0: aucun téléphone.`,
    coordinator: 'Pour la laisser commencer sans ce papier\u00a0:',
    papers: 'Noter un papier reçu',
  },
  missing: (name: string) => `Répondez pour ${name}`,
  manyMissing: (count: number) => `${count} participantes restent à pointer`,
  detailTitle: 'Préciser',
  backToList: 'Revenir à la liste',
  came: (name: string) => `${name}, arrivée à`,
  left: (name: string) => `${name}, partie à`,
  leaving: 'Partie avant la fin',
  leavingHint: (end: string) => `Laissez vide si elle est restée jusqu’à ${end}.`,
  isExcused: (name: string) => `${name}\u00a0: absence excusée`,
  absences: 'Absences excusées',
  arrivals: 'Retards',
  notDuring: (hours: string) => `Écrivez une heure pendant la séance, ${hours}`,
  notYet: (now: string) => `Écrivez une heure déjà passée\u00a0: il est ${now}`,
  endsFrom: (start: string) => `Notez déjà qui est là. L’appel se termine à partir de ${start}.`,
  refusals: {
    'session cancelled': 'Cette séance est annulée\u00a0: il n’y a pas d’appel.',
    'cohort not confirmed': 'La promotion n’est pas confirmée\u00a0: confirmez-la avant l’appel.',
    'cohort closed': 'La promotion est close\u00a0: ses heures ne changent plus.',
    'not today yet': 'Cette séance n’a pas commencé\u00a0: l’appel s’ouvre une demi-heure avant.',
    'not begun yet': 'Cette séance n’a pas commencé\u00a0: terminez l’appel à son début.',
  } satisfies Record<RollCallRefusal | 'not begun yet', string>,
  opens: (time: string) => `L’appel ouvre à ${time}.`,
  opensOn: (day: string, time: string) => `L’appel ouvre le ${day} à ${time}.`,
  onSheet: 'Sur la feuille',
  asksTimes: 'La séance n’est pas en cours\u00a0: écrivez l’heure d’arrivée, puis terminez l’appel.',
  movedMeanwhile:
    'Quelqu’un vient de déplacer cette séance. Vérifiez le jour et les heures avant d’enregistrer.',
  empty: 'Personne sur cette feuille ce jour-là.',
  conflict: {
    title: 'Deux appels pour la même séance',
    lead: (name: string) =>
      `${name} a enregistré cet appel pendant que vous faisiez le vôtre. Comparez, puis choisissez.`,
    name: 'Prénom',
    yours: 'Votre appel',
    theirs: 'Appel enregistré',
    keepTheirs: 'Garder l’appel enregistré',
    keepYours: 'Enregistrer le mien à la place',
    differs: 'Écart',
    isDifferent: 'différent',
    somebody: 'Quelqu’un',
  },
}

export type RollCallWords = typeof rollCallFr
