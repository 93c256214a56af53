import type { ConcernState } from '../concern.ts'
import type { HelpNumber } from '../help-number.ts'

/** Words of a concern that say neither *tu* nor *vous*, and those of the officer. What is said to whoever raises one: `raise-fr.ts`. */
export const concernFr = {
  roles: { 'safeguarding officer': 'référente protection', administrator: 'administratrice' },
  /** How people name these roles in a sentence. */
  calledBy: {
    'safeguarding officer': ['référente', 'référent', 'chargée de la protection', 'responsable protection'],
    administrator: ['administratrice', 'administrateur'],
  },
  exit: 'Quitter vite',
  help: {
    title: 'Parler à quelqu’un maintenant',
    call: 'Appeler',
    write: 'Écrire',
    callNumber: { '17': 'Appeler le 17', '119': 'Appeler le 119', '114': 'SMS au 114' },
    about: { '119': 'enfant en danger', '3018': 'violences en ligne', '17': 'danger tout de suite' },
    numbers: {
      '17': 'Danger tout de suite\u00a0: la police ou la gendarmerie.',
      '119': 'Enfant ou jeune en danger. Gratuit, jour et nuit, invisible sur les factures.',
      '114': 'Toute urgence par SMS, quand on ne peut pas entendre ou parler. Gratuit, jour et nuit.',
      '3018': 'Harcèlement et violences en ligne. Gratuit, tous les jours de 9 h à 23 h.',
      '3919': 'Femmes victimes de violences. Gratuit, anonyme, jour et nuit.',
    } satisfies Record<HelpNumber, string>,
  },
  desk: {
    title: 'Inquiétudes',
    lead: 'Vous voyez seulement celles que vous pouvez lire. Chaque lecture est notée.',
    empty: 'Aucune inquiétude',
    emptyReason: 'Quand quelqu’un en signale une, un message vous prévient aussitôt.',
    emptyForAdministrator:
      'Elles vont à la référente protection. Celles qui doivent aller à vous se lisent ici.',
    notCalled: 'Un message qui devait vous prévenir n’est pas parti',
    notCalledWhy:
      'Lisez ce qui attend ici, et faites corriger votre adresse par une administratrice\u00a0: sans elle, rien ne vous prévient.',
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
    place: 'D’où',
    oneOfMany: 'beaucoup du même endroit en un quart d’heure',
    keptFrom: 'Tenue à l’écart',
    notSaid: 'Pas dit',
    history: 'Ce qui a été fait',
    late: (when: string) => `Délai dépassé depuis le ${when}`,
    nothing: 'Rien encore. Première lecture attendue dans les 24 heures.',
    step: 'L’étape suivante',
    sentence: 'Ce que vous avez fait, en une phrase',
    sentenceHint: 'Gardée avec votre nom, lue seulement par qui peut lire cette inquiétude.',
    save: 'Enregistrer',
    saved: 'C’est enregistré.',
    closed: 'Cette inquiétude est close.',
    openTitle: 'La faire lire aussi',
    openWhy: 'Qui devient référente après ce message ne le lit pas, tant que vous ne le lui ouvrez pas.',
    openNow: 'Lui ouvrir',
    keys: {
      title: (name: string) => `Est-ce bien ${name} qui se connecte\u00a0?`,
      replaced: (day: string, by: string | null) =>
        by === null
          ? `Connexion changée le ${day} par qui tient le serveur`
          : `Connexion changée le ${day} par ${by}`,
      why: 'Ce qui a été signalé jusqu’à ce jour reste fermé à ce compte. Voyez-la en personne, et demandez-lui de se connecter devant vous. Ensuite, confirmez.',
      alone:
        'Personne d’autre ne peut confirmer. Ce qui est tenu à l’écart de quelqu’un reste fermé, même après.',
      confirm: 'Je l’ai vue se connecter',
      yours:
        'Ce qui a été signalé jusqu’à ce jour ne se lit pas ici, tant que personne d’autre n’a confirmé que c’est bien vous. Voyez en personne une autre référente ou une administratrice.',
    },
    newOfficers: (names: string) => `Référente protection depuis peu\u00a0: ${names}`,
    newOfficersWhy:
      'Elle lit ce qui arrive depuis, et ce que vous lui ouvrez d’avant. Si cela vous surprend, parlez-en à qui dirige l’association.',
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
    officer: 'Choisissez une référente',
    sentence: 'Écrivez une phrase',
    movedMeanwhile: 'Quelqu’un vient d’avancer cette inquiétude\u00a0: relisez ce qui a été fait.',
  },
}

export type ConcernMessages = typeof concernFr
