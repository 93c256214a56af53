import type { Language } from '#platform/i18n/language.ts'
import type { GuardianshipKind } from '#src/people/index.ts'

import type { ImageRight } from '../majority.ts'

/** Words for the team about the guardians of an applicant, in French. */
export const guardiansFr = {
  title: 'Ses parents',
  back: 'Revenir à la candidature',
  unnamed: (contact: string) => (contact === '' ? 'Un parent' : `Un parent (${contact})`),
  relations: {
    parent: 'Sa mère ou son père',
    'legal guardian': 'Autre responsable légal',
    delegated: 'Autorité parentale déléguée',
  } satisfies Record<GuardianshipKind, string>,
  relationNotSaid: 'Lien avec elle pas encore dit',
  answers: { yes: 'Oui', no: 'Non' },
  ways: {
    link: (day: string) => `par lien, ${day}`,
    'shown link': (day: string) => `par un lien montré sur l’écran de la candidate, ${day}`,
    paper: (day: string) => `sur papier, noté le ${day}`,
    'in person': (day: string) => `de vive voix, ${day}`,
  },
  answered: (how: string) => `A répondu ${how}`,
  none: 'Pas encore de réponse',
  disagree: 'Deux parents ne répondent pas pareil\u00a0: un non l’emporte. Appelez-les si vous pouvez.',
  ofAge:
    'Elle est majeure\u00a0: elle décide elle-même. Plus aucun parent ne répond pour elle, et aucun n’est prévenu.',
  nobody: 'Aucun parent dans ce dossier',
  nobodyReason: 'Appelez la candidate, puis ajoutez un parent ci-dessous.',
  nobodySigns: (who: string) =>
    `Personne ne signe pour elle. ${who} l’appelle, et cherche avec elle qui le peut.`,
  image: {
    title: 'Son image\u00a0: ce qui est permis',
    rule: (guardians: number) =>
      guardians === 1
        ? 'Il faut son oui et celui d’un parent.'
        : `Il faut son oui et celui de ${guardians} parents.`,
    alone: 'Un seul parent est connu. Tant qu’un second ne dit pas oui, c’est non.',
    aloneHint: 'Ce parent décide seul pour elle\u00a0? Notez le papier qu’on vous a montré.',
    aloneSource: 'Le papier que vous avez vu',
    aloneExample: 'Par exemple\u00a0: livret de famille, vu le 3 mars. N’en gardez pas de copie.',
    aloneSave: 'Noter qu’un seul parent décide',
    aloneSaved: 'C’est noté\u00a0: le oui d’un parent suffit.',
    stated: (by: string, day: string, source: string) =>
      `Un seul parent décide\u00a0: son oui suffit, avec le sien à elle. Noté par ${by}, le ${day}\u00a0: ${source}`,
    endSource: 'Ce qui a changé',
    endSave: 'Noter que deux parents décident',
    endSaved: 'C’est noté\u00a0: il faut de nouveau deux oui.',
    aloneFaults: {
      missing: 'Écrivez ce que vous avez vu',
      long: 'Écrivez-le en 200 caractères au plus',
      'several guardians': 'Plusieurs parents sont dans ce dossier\u00a0: aucun ne décide seul',
    },
    ofAge: 'Elle est majeure\u00a0: seul son oui compte.',
    states: {
      yes: 'Oui',
      no: 'Non',
      unanswered: 'Non\u00a0: pas de réponse',
      incomplete: 'Non\u00a0: il manque un oui',
      suspended: 'Non\u00a0: on attend sa réponse',
    } satisfies Record<ImageRight, string>,
  },
  ask: 'Renvoyer le lien',
  askHint: (contacts: string) =>
    `Le lien part aux contacts du dossier\u00a0: ${contacts}. Il sert aussi à changer d’avis.`,
  askPreview: (contact: string) => `Le message à ${contact}`,
  asked: 'Le lien est reparti.',
  askedAlready: 'Un lien vient de partir\u00a0: laissez-lui le temps d’arriver.',
  askedToday: 'Déjà relancé aujourd’hui. Le lien peut repartir demain.',
  lastSent: (contact: string, day: string) => `${contact}\u00a0: dernier envoi le ${day}`,
  neverSent: (contact: string) => `${contact}\u00a0: aucun lien envoyé`,
  noContact:
    'Ce parent n’a plus de contact. Il a changé dans un autre dossier, et le nouveau est ici celui d’un autre parent.',
  noContactDeed: 'Demandez à la famille comment joindre ce parent, puis écrivez-le.',
  noContactWrite: 'Écrire son contact',
  voice: 'J’ai parlé avec ce parent',
  voiceHint: 'Même contact qu’elle\u00a0: à confirmer de vive voix.',
  voiceShown: 'Oui donné par un lien montré sur l’écran de la candidate\u00a0: à confirmer de vive voix.',
  voiced: 'C’est confirmé de vive voix.',
  recordPaper: 'Noter un accord signé sur papier',
  printForm: 'Un parent sans téléphone',
  printFormHint: 'Imprimez la feuille\u00a0: les mêmes questions, à cocher et à signer à la main.',
  printIn: { fr: 'Imprimer en français', en: 'Imprimer en anglais' } satisfies Record<Language, string>,
  add: 'Ajouter un autre parent',
  contact: 'Son téléphone ou son e-mail',
  addHint: 'Un lien lui est envoyé pour répondre de son côté.',
  addButton: 'Ajouter',
  added: 'Le parent est ajouté, son lien est parti.',
  paper: {
    title: 'Accord signé sur papier',
    lead: 'Recopiez ce que dit la feuille. Elle reste votre preuve.',
    sheet: 'La feuille',
    signedOn: 'Date écrite dessus',
    heldBy: 'Qui la garde',
    keptAt: 'Où elle est rangée',
    signer: 'Qui a signé',
    relation: 'Son lien avec elle',
    firstName: 'Prénom',
    lastName: 'Nom',
    answers: 'Ce qui est coché',
    save: 'Noter cet accord',
    saved: 'L’accord sur papier est noté.',
  },
  papers: (on: string, by: string, at: string) => `Feuille signée le ${on}, gardée par ${by}\u00a0: ${at}`,
  faults: {
    contact: 'Écrivez un numéro de téléphone à 10 chiffres, ou un e-mail avec @',
    noTexts: 'Aucun SMS ne part vers ce pays. Écrivez un autre numéro, ou une adresse e-mail.',
    hiddenSign: 'Un signe ne se voyait pas. Enlevez le \ufffd de ce contact.',
    'of age':
      'Elle est majeure, ou le sera le premier jour\u00a0: elle décide seule, on ne demande rien à ses parents',
    over: 'Cette candidature est terminée\u00a0: on ne demande plus rien à ses parents',
    'nobody to ask': 'Aucun parent n’a de contact dans ce dossier\u00a0: ajoutez-en un',
    'known already': 'Ce contact est déjà celui d’un parent du dossier',
    signedOn: 'Écrivez la date de la feuille',
    heldBy: 'Écrivez qui garde la feuille',
    keptAt: 'Écrivez où elle est rangée',
    'not signed yet': 'Cette date est à venir\u00a0: vérifiez la feuille',
    'answered since': 'Ce parent a répondu depuis, par lien ou sur papier\u00a0: sa dernière réponse compte',
  },
  facts: {
    title: 'D’où elle vient',
    lead: 'Ces repères comptent sur le tableau de la commission. Non connu est une réponse.',
    kinds: {
      'priority district': 'Elle habite un quartier prioritaire (QPV)',
      'priority education': 'Son établissement est en éducation prioritaire (REP)',
    },
    choices: { yes: 'Oui', no: 'Non', unknown: 'Non connu' },
    source: 'D’où vous le savez',
    sourceHint: 'Par exemple\u00a0: adresse vérifiée sur sig.ville.gouv.fr',
    stated: (by: string, day: string, source: string) => `Noté par ${by}, ${day}. ${source}`,
    fromSchool: 'D’après l’établissement de l’intervention.',
    never: 'Personne ne l’a noté.',
    save: 'Noter',
    saved: 'C’est noté.',
    change: 'Noter ce que l’on sait',
    faults: { answer: 'Choisissez une réponse', source: 'Écrivez d’où vous le savez' },
  },
}

export type GuardiansMessages = typeof guardiansFr
