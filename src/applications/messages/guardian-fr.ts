import { ofName } from '#platform/i18n/elision.ts'
import type { ImageRight } from '../majority.ts'

/** Words said to a guardian, in French. */
export const guardianFr = {
  next: 'Continuer',
  back: 'Retour',
  saidBefore: {
    yes: (day: string) => `Vous avez dit oui le ${day}. Répondre de nouveau remplace cette réponse.`,
    no: (day: string) => `Vous avez dit non le ${day}. Répondre de nouveau remplace cette réponse.`,
  },
  answeredHere:
    'Une réponse a déjà été donnée ici. Pour la revoir, ouvrez le lien de votre message. Répondre de nouveau la remplace.',
  changeYes: 'Changer mes réponses',
  signsNo: (firstName: string) => `Vous dites non\u00a0: ${firstName} ne participera pas.`,
  noEndsPlace: 'Si vous dites non, sa place va tout de suite à quelqu’un d’autre.',
  notNeeded: {
    title: 'Votre accord n’est plus nécessaire',
    lead: (firstName: string) => `${firstName} sera majeure le premier jour\u00a0: elle décide elle-même.`,
    stays: 'Votre réponse n’est pas notée, et rien ne change pour elle.',
    open: 'Voir ce qui vous est encore demandé',
  },
  ended: {
    place: (firstName: string) => `La place ${ofName(firstName)} n’est plus gardée.`,
    application: (firstName: string) => `La candidature ${ofName(firstName)} est retirée.`,
    talk: (name: string, phone: string) => `Pour en parler, appelez ${name}, au ${phone}.`,
    again: 'Si vous dites oui et qu’une place est libre, elle peut lui être proposée de nouveau.',
  },
  sign: 'Je signe',
  firstName: 'Votre prénom',
  lastName: 'Votre nom',
  hours: (total: string) => `${total} en tout`,
  faults: {
    name: 'Écrivez votre prénom',
    lastName: 'Écrivez votre nom',
    onlyName: 'Écrivez seulement un nom, sans numéro ni adresse',
    choose: 'Choisissez une réponse',
    answer: (question: string) => `Répondez oui ou non\u00a0: ${question}`,
  },
  answeredHerself: {
    title: 'Vous avez déjà répondu',
    lead: 'Cette page ne sert plus, et votre réponse reste la même.',
    change: 'Pour la changer, ouvrez le lien reçu dans votre message.',
  },
  place: {
    title: (firstName: string) => `La place ${ofName(firstName)} est confirmée`,
    lead: 'Voici ce qu’il vous reste à faire.',
    leavesOn: (day: string) => `Son dernier jour dans le groupe\u00a0: le ${day}.`,
    withoutGroup: (firstName: string) => `Nous cherchons un groupe pour ${firstName}`,
    withoutGroupNext: (who: string, phone: string) =>
      `Son groupe n’aura pas lieu. Sa place est gardée, et nous vous écrivons. Une question\u00a0? Appelez ${who} au ${phone}.`,
    left: (firstName: string) => `${firstName} n’est plus dans le groupe`,
    leftOn: (day: string, who: string, phone: string) =>
      `Son dernier jour\u00a0: le ${day}. Personne ne l’attend plus. Une question\u00a0? Appelez ${who} au ${phone}.`,
    allDone: 'Tout est là. Vous n’avez plus rien à faire.',
    papers: 'Voir les papiers qui manquent',
    papersDone: 'Revoir les papiers, déjà là',
    emergencySheet: 'Remplir sa fiche d’urgence',
    emergencySheetDone: 'Revoir sa fiche d’urgence, déjà remplie',
  },
  image: {
    twoParents: 'Il faut le oui de deux parents.',
    open: 'Son image\u00a0: voir et changer mes réponses',
    title: (firstName: string) => `L’image ${ofName(firstName)}`,
    lead: 'Vous pouvez changer d’avis à tout moment. Un seul non suffit, et rien ne change pour sa place.',
    standing: {
      yes: 'Aujourd’hui\u00a0: oui.',
      no: 'Aujourd’hui\u00a0: non.',
      unanswered: 'Aujourd’hui\u00a0: non, personne n’a répondu.',
      incomplete: 'Aujourd’hui\u00a0: non, il manque un oui.',
      suspended: 'Aujourd’hui\u00a0: non, on attend sa réponse.',
    } satisfies Record<ImageRight, string>,
    hers: {
      yes: 'Sa réponse à elle\u00a0: oui.',
      no: 'Sa réponse à elle\u00a0: non.',
      unanswered: 'Elle n’a pas répondu.',
    },
    alone: (name: string, phone: string) =>
      `Pour son image, il faut le oui de deux parents, et l’équipe n’en connaît qu’un. Sans un second oui, c’est non. Un seul parent décide\u00a0? Dites-le à ${name}, au ${phone}.`,
    save: 'J’enregistre mes réponses',
    noEverywhere: 'Je dis non partout',
    done: 'Vos réponses sont enregistrées.',
    same: 'Rien n’a changé\u00a0: c’était déjà noté.',
    fault: 'Choisissez oui ou non',
  },
  over: { title: 'Le programme est fini', lead: 'Il n’y a plus rien à répondre.' },
  thanks: {
    title: 'Merci, c’est noté',
    yes: (firstName: string) => `Vous autorisez ${firstName} à participer.`,
    no: (firstName: string) =>
      `Vous n’autorisez pas ${firstName} à participer. Personne ne vous demandera pourquoi.`,
    lateYes: 'Votre oui est noté.',
    change: (until: string) => `Vous pouvez changer d’avis jusqu’au ${until}.`,
    again: 'Changer mes réponses',
    question: (name: string) => `Une question\u00a0? ${name} vous répond au`,
    data: 'Mes données',
  },
}

export type GuardianMessages = typeof guardianFr
