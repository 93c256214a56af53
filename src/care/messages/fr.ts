import type { GuardianshipKind } from '#src/people/index.ts'
import type { CallOutcome, StepKind } from '../absence.ts'

/** Words said to the team about girls who are missing, in French. */
export const fr = {
  list: {
    title: (count: number) =>
      count === 0
        ? 'Personne à appeler'
        : count === 1
          ? 'Une famille à appeler'
          : `${count} familles à appeler`,
    none: 'Aucune absence sans nouvelle',
    noneReason: 'Une mineure absente sans nouvelle apparaît ici dès que l’appel est enregistré.',
    missing: (time: string) => `Absente sans nouvelle depuis ${time}`,
    notArrived: (time: string) => `Annoncée en chemin à ${time}, pas encore arrivée`,
    of: (cohort: string, time: string) => `${cohort}, séance de ${time}`,
    write: 'Noter un appel',
    followed: 'Déjà suivies',
    toCohorts: 'Aller aux promotions',
  },
  states: { 'to call': 'À appeler', reached: 'Famille jointe', settled: 'Réglé' },
  contacts: {
    title: 'Qui appeler',
    over: 'Cette absence est passée. Les contacts ne se lisent plus ici.',
    none: 'Aucun contact connu. Prévenez la coordinatrice tout de suite.',
    relations: {
      parent: 'parent',
      'legal guardian': 'tutrice ou tuteur',
      delegated: 'autorité parentale déléguée',
      herself: 'elle-même',
    } satisfies Record<GuardianshipKind | 'herself', string>,
    onTheSheet: (relation: string) => `${relation}, fiche d’urgence`,
    onSheetToVerify: (relation: string) => `${relation}, fiche d’urgence à vérifier`,
    erased: 'Un contact de sa fiche d’urgence, effacée depuis',
    unnamed: 'Nom pas encore connu',
    call: (name: string) => `(appeler ${name})`,
    write: (name: string) => `(écrire à ${name})`,
  },
  one: {
    overline: 'Absence sans nouvelle',
    back: 'Revenir à la liste',
    form: 'Noter l’appel',
    whom: 'Qui avez-vous appelé\u00a0?',
    somebodyElse: 'Quelqu’un d’autre',
    outcome: 'Et alors\u00a0?',
    sentence: 'Ce qui a été dit, en une phrase',
    sentenceHint: 'Rien sur sa santé, sauf si l’équipe doit le savoir.',
    save: 'Enregistrer l’appel',
    saved: 'L’appel est noté.',
    again: 'Réessayez dans quelques minutes, ou appelez le contact suivant.',
    settled: 'L’appel de la séance a été corrigé\u00a0: il n’y a plus rien à demander.',
    gaveUp: 'Elle a rendu sa place\u00a0: il n’y a plus personne à appeler.',
    done: 'Ce qui a été fait',
    conflict: (name: string) => `${name} vient de noter un appel.`,
    conflictHint: 'Lisez-le. Enregistrez le vôtre s’il ajoute quelque chose.',
  },
  outcomes: {
    'on her way': 'Elle arrive',
    ill: 'Elle est malade',
    'will not come': 'Elle ne viendra pas',
    unreachable: 'Personne ne répond',
  } satisfies Record<CallOutcome, string>,
  steps: {
    'marked absent': 'Marquée absente',
    called: 'Appel',
    came: 'Elle est venue\u00a0: feuille corrigée',
    excused: 'Absence excusée\u00a0: feuille corrigée',
    'gave up': 'Elle a rendu sa place',
  } satisfies Record<StepKind, string>,
  by: (time: string, name: string) => `${time}, ${name}`,
  calledBy: (time: string, by: string, whom: string) => `${time}, ${by} a appelé ${whom}`,
  saidToBe: (sentence: string) => `«\u00a0${sentence}\u00a0»`,
  onDay: (day: string, time: string) => `${time} le ${day}`,
  faults: {
    whom: 'Choisissez qui a été appelé',
    outcome: 'Choisissez ce que l’appel a donné',
    tooLong: (most: number) => `Raccourcissez\u00a0: ${most} caractères au plus`,
    settled: 'C’est réglé entre-temps\u00a0: il n’y a plus d’appel à noter',
  },
}

export type CareMessages = typeof fr
