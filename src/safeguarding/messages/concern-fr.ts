import type { ConcernState } from '../concern.ts'
import type { HelpNumber } from '../help-number.ts'

/** Words of a concern: for whoever raises it, and for the officer. */
export const concernFr = {
  raise: {
    title: 'Signaler une inquiétude',
    lead: 'Pour soi ou pour quelqu’un d’autre. Pas besoin de compte, ni de donner un nom.',
    danger: 'Danger maintenant\u00a0?',
    dangerWords: 'Ne pas écrire ici\u00a0: appeler le 17 ou le 119.',
    exit: 'Quitter vite',
    worry: 'Qu’est-ce qui ne va pas\u00a0?',
    worryHint: 'Une chose vue, entendue ou vécue. Il n’y a rien à prouver.',
    about: 'De qui s’agit-il\u00a0?',
    aboutHint: 'Un prénom, un rôle, ou «\u00a0moi\u00a0».',
    contact: 'Comment répondre\u00a0?',
    contactHint:
      'Un numéro, une adresse, un moment. Sans réponse ici, qui écrit reste inconnu, même avec un compte.',
    keptFrom: 'Est-ce à propos d’une de ces personnes\u00a0?',
    keptFromHint: 'Elles peuvent recevoir les inquiétudes. Une personne cochée ne verra pas celle-ci.',
    roles: { 'safeguarding officer': 'référente protection', administrator: 'administratrice' },
    whoReads: 'Qui le lit, et la suite',
    reading:
      'La personne chargée de la protection le lit dans les 24 heures et décide quoi faire. Les autres ne le voient pas.',
    noSecrecy:
      'Elle ne peut pas promettre le secret\u00a0: si quelqu’un est en danger, elle doit prévenir ceux qui le protègent.',
    page: (pattern: string) => `Page d’où part ce message\u00a0: ${pattern}`,
    send: 'Envoyer',
  },
  help: {
    title: 'Parler à quelqu’un maintenant',
    call: 'Appeler',
    numbers: {
      '119': 'Enfant ou jeune en danger. Gratuit, jour et nuit, invisible sur les factures.',
      '3018': 'Harcèlement et violences en ligne. Gratuit, tous les jours de 9 h à 23 h.',
      '3919': 'Femmes victimes de violences. Gratuit, anonyme, jour et nuit.',
      '17': 'Danger immédiat\u00a0: la police ou la gendarmerie.',
    } satisfies Record<HelpNumber, string>,
  },
  thanks: {
    title: 'C’est arrivé',
    lead: 'Merci. C’est bien de l’avoir écrit.',
    next: 'La suite',
    steps: [
      'Dans les 24 heures, la personne chargée de la protection lit le message et décide quoi faire.',
      'Avec un contact, elle répond. Sans contact, elle ne peut pas. On peut réécrire si quelque chose change.',
      'Si quelqu’un est en danger, elle prévient les autorités. Elle ne peut pas promettre le secret.',
    ],
    home: 'Aller à l’accueil',
  },
  desk: {
    title: 'Inquiétudes',
    lead: 'Vous voyez seulement celles que vous pouvez lire. Chaque lecture est notée.',
    empty: 'Aucune inquiétude',
    emptyReason: 'Quand quelqu’un en signale une, un message vous prévient aussitôt.',
    columns: { concern: 'Inquiétude', raised: 'Signalée', state: 'État' },
    open: 'Lire',
    anonymous: 'anonyme',
    named: 'avec un contact',
    one: 'Une inquiétude',
    back: 'Toutes les inquiétudes',
    worry: 'Ce qui inquiète',
    about: 'De qui il s’agit',
    contact: 'Comment répondre',
    noContact: 'Anonyme\u00a0: personne ne peut répondre',
    raised: 'Signalée',
    page: 'Depuis la page',
    language: 'Écrite en',
    languages: { fr: 'français', en: 'anglais' },
    keptFrom: 'Tenue à l’écart',
    notSaid: 'Pas dit',
    history: 'Ce qui a été fait',
    nothing: 'Rien encore. Première lecture attendue dans les 24 heures.',
    step: 'L’étape suivante',
    sentence: 'Ce que vous avez fait, en une phrase',
    sentenceHint: 'Gardée avec votre nom, lue seulement par qui peut lire cette inquiétude.',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    closed: 'Cette inquiétude est close.',
  },
  states: {
    raised: 'À lire',
    triaged: 'Évaluée',
    handled: 'Traitée ici',
    'sent to authorities': 'Transmise aux autorités',
    closed: 'Close',
  } satisfies Record<ConcernState, string>,
  moves: {
    raised: 'À lire',
    triaged: 'Je l’ai lue et évaluée',
    handled: 'Je l’ai traitée ici',
    'sent to authorities': 'Je l’ai transmise aux autorités',
    closed: 'Je la clos',
  } satisfies Record<ConcernState, string>,
  faults: {
    worry: 'Il manque le message\u00a0: quelques mots suffisent',
    tooLong: (most: number) => `Trop long\u00a0: ${most.toLocaleString('fr-FR')} caractères au plus`,
    nobodyLeft:
      'Personne d’autre dans l’équipe ne peut le recevoir. Rien n’est gardé ici\u00a0: le 119 et le 17 écoutent et protègent.',
    tooMany: (minutes: number) =>
      `Trop de messages de cet endroit. On peut réessayer dans ${minutes} min, ou appeler un des numéros ci-dessous.`,
    step: 'Choisissez l’étape',
    sentence: 'Écrivez une phrase',
    movedMeanwhile: 'Quelqu’un vient d’avancer cette inquiétude\u00a0: relisez ce qui a été fait.',
  },
}

export type ConcernMessages = typeof concernFr
