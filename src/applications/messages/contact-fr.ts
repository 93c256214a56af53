import type { ContactCheck } from '#src/people/index.ts'

/** Words for the team about a telephone or an address that was wrong, in French. */
export const contactFr = {
  title: { applicant: 'Corriger son contact', guardian: 'Corriger le contact de ce parent' },
  link: 'Corriger son contact',
  lead: 'Le nouveau contact reçoit un nouveau lien. Les anciens liens se ferment aussitôt.',
  told: 'L’ancien contact est prévenu\u00a0: il peut dire que c’est une erreur.',
  now: 'Contact actuel',
  none: 'Aucun',
  contact: 'Nouveau contact',
  contactHint: 'Un téléphone ou une adresse e-mail. Il remplace l’ancien.',
  checked: 'Comment vous l’avez vérifié',
  checks: {
    'known number': 'En appelant un numéro déjà connu',
    'on paper': 'Sur un papier signé par la personne',
    'in person': 'En face, par exemple à l’école',
  } satisfies Record<ContactCheck, string>,
  saw: {
    'known number': 'vérifié par un numéro connu',
    'on paper': 'vérifié sur un papier signé',
    'in person': 'vérifié en face',
  } satisfies Record<ContactCheck, string>,
  save: 'Corriger le contact',
  saved: 'C’est corrigé. Un nouveau lien est parti, et l’ancien contact est prévenu.',
  shared: 'C’est corrigé. Elle et ce parent ont le même contact\u00a0: confirmez de vive voix.',
  elsewhere: {
    here: 'C’est corrigé. Voici un autre dossier : ce parent n’y a plus de contact, à vous de l’écrire.',
    others:
      'C’est corrigé. Dans un autre dossier, ce parent n’a plus de contact : sa coordinatrice le voit sur sa page du jour.',
  },
  same: 'Rien à corriger\u00a0: c’est déjà ce contact.',
  both: 'Quelqu’un a corrigé avant vous',
  bothLead: 'Les deux contacts sont là. Rien n’est changé tant que vous n’enregistrez pas.',
  kept: 'Noté maintenant',
  yours: 'Ce que vous écrivez',
  saveAnyway: 'Garder ma version',
  answered:
    'Ce parent a déjà répondu par un lien. Cette réponse ne comptera plus. Elle est redemandée au nouveau contact.',
  history: 'Contacts déjà corrigés',
  corrected: (day: string, by: string) => `${day}, ${by}`,
  back: 'Revenir à la candidature',
  backToGuardians: 'Revenir aux parents',
  faults: {
    contact: 'Écrivez un téléphone ou une adresse e-mail',
    hiddenSign: 'Un signe ne se voyait pas. Enlevez le \ufffd de ce contact.',
    checked: 'Dites comment vous l’avez vérifié',
    changed: 'Quelqu’un a corrigé pendant ce temps\u00a0: comparez, puis enregistrez',
    'known already': 'Ce contact est déjà celui d’un autre parent du dossier',
    'too often': 'Vous l’avez changé cinq fois en un jour. Demandez à une administratrice de le corriger.',
  },
}

export type ContactMessages = typeof contactFr
