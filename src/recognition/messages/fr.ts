import { ofName } from '#platform/i18n/elision.ts'
import type { IssuanceRefusal, OverrideRefusal } from '../certificate.ts'

/** Words said to the team about diplomas, and the few that a diploma adds to the programme's own, in French. */
export const fr = {
  title: 'Diplômes',
  rule: (percent: number) =>
    `Règle du programme\u00a0: au moins ${percent} % des minutes données. Une personne peut décider autrement, avec une raison.`,
  columns: {
    name: 'Prénom et nom',
    attended: 'Heures',
    result: 'Résultat',
    diploma: 'Diplôme',
  },
  attended: (attended: string, taught: string, threshold: string) =>
    `${attended} sur ${taught} (il en faut ${threshold})`,
  results: {
    completes: 'Terminé',
    completesSoFar: 'Règle atteinte à ce jour',
    notSoFar: (threshold: string) => `Pas encore, il faut ${threshold}`,
    not: (threshold: string) => `Pas terminé, il faut ${threshold}`,
    gone: 'Partie',
    never: 'Jamais venue',
  },
  byDecision: (name: string) => `par décision ${ofName(name)}`,
  number: (number: string) => `N° ${number}`,
  printedName: (name: string) => `Au nom ${ofName(name)}`,
  printedHours: (hours: string) => `Heures imprimées\u00a0: ${hours}`,
  reissue: 'Refaire le diplôme',
  reissued: 'Le diplôme est refait. Imprimez-le, et reprenez l’ancien.',
  override: 'Décider autrement',
  printAll: 'Imprimer toute la promotion',
  back: 'Revenir à la promotion',
  signatures: 'Qui signe',
  signer: {
    name: 'Prénom et nom',
    title: 'Fonction',
    structure: 'Structure',
  },
  roles: { host: 'L’hôte', association: 'L’association' },
  issue: 'Délivrer les diplômes',
  issueAgain: 'Enregistrer et délivrer ceux qui manquent',
  again: 'Refaire ceux qui sont déjà délivrés',
  againHint: 'À cocher pour changer qui les signe. Reprenez ensuite les anciens papiers.',
  noneMissing: 'Toutes celles qui ont terminé ont leur diplôme.',
  signAgain: 'Refaire les diplômes avec ces signatures',
  signAgainHint: 'Si qui signe a changé. Reprenez ensuite les anciens papiers.',
  issued: (count: number, remade: number) => {
    const given = count === 1 ? '1 diplôme est délivré.' : `${count} diplômes sont délivrés.`
    if (remade === 0)
      return count === 0
        ? 'Rien de nouveau à délivrer\u00a0: rien n’est changé sur les diplômes délivrés.'
        : given
    const again = remade === 1 ? '1 diplôme est refait.' : `${remade} diplômes sont refaits.`
    return `${count === 0 ? '' : `${given} `}${again} Imprimez, et reprenez les anciens.`
  },
  byHandFor: (numbers: string, letters: string) =>
    `Nos polices n’ont pas ces lettres\u00a0: ${letters}. À écrire à la main, sur la ligne vide du diplôme\u00a0: n° ${numbers}. Son lien lui dit qui appeler.`,
  byHand: {
    tu: {
      title: 'Ton diplôme est prêt, et tu le reçois de la main à la main',
      why: 'Ton nom a des lettres que notre imprimante ne connaît pas encore. Il doit être bien écrit.',
      call: (name: string) => `Pour le recevoir, appelle ${name} au`,
    },
    vous: {
      title: 'Votre diplôme est prêt, et vous le recevez de la main à la main',
      why: 'Votre nom a des lettres que notre imprimante ne connaît pas encore. Il doit être bien écrit.',
      call: (name: string) => `Pour le recevoir, appelez ${name} au`,
    },
  },
  notYet: 'Les diplômes se délivrent à partir du dernier jour.',
  none: 'Personne dans cette promotion',
  noneReason: 'Les participantes y entrent quand leur place est confirmée.',
  overridePage: {
    title: (name: string) => `Décider pour ${name}`,
    ruleSays: { yes: 'La règle dit\u00a0: terminé.', no: 'La règle dit\u00a0: pas terminé.' },
    choice: 'Votre décision',
    choices: { yes: 'Elle a terminé', no: 'Elle n’a pas terminé' },
    reason: 'Pourquoi',
    reasonHint: 'Une phrase, à votre nom. Elle pourra la lire.',
    save: 'Enregistrer ma décision',
    saved: 'La décision est enregistrée.',
  },
  refusals: {
    'not over yet': 'La promotion n’est pas à son dernier jour\u00a0: revenez ce jour-là.',
    'nobody completes': 'Personne n’a terminé d’après la règle.',
    'diploma issued': 'Son diplôme est déjà délivré',
    'not taking part': 'Elle ne participe pas à cette promotion',
    'says the same': 'C’est déjà le résultat\u00a0: il n’y a rien à décider',
  } satisfies Record<IssuanceRefusal | OverrideRefusal, string>,
  faults: {
    name: 'Écrivez le nom de la personne qui signe',
    onlyName: 'Écrivez seulement un nom, sans numéro ni adresse',
    title: 'Écrivez sa fonction',
    tooLong: (most: number) => `Raccourcissez\u00a0: ${most} caractères au plus`,
    choice: 'Choisissez une réponse',
    reason: 'Écrivez pourquoi, en une phrase',
    signerLetters: (letters: string) =>
      `Nos polices n’ont pas ces lettres\u00a0: ${letters}. Écrivez qui signe avec d’autres lettres\u00a0: rien n’est encore délivré`,
    letters: (letters: string) =>
      `Nos polices n’ont pas ces lettres\u00a0: ${letters}. Corrigez qui signe, ou le nom du lieu, puis recommencez.`,
  },
  promotion: (name: string, month: string) => `${name}, ${month}`,
  hours: (whole: number, minutes: number) =>
    `${whole} ${whole < 2 ? 'heure' : 'heures'}${minutes === 0 ? '' : ` ${String(minutes).padStart(2, '0')}`}`,
  hoursOf: (attended: string, taught: string) => `${attended} sur ${taught}`,
  file: { all: 'diplomes', one: 'diplome' },
}

export type RecognitionMessages = typeof fr
