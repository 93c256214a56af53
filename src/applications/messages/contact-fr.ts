import type { ContactCheck, ContactPast } from '#src/people/index.ts'
import type { SharedFate } from '../old-contact.ts'

/** Words for the team about a telephone or an address that is replaced, in French. */
export const contactFr = {
  title: { applicant: 'Changer son contact', guardian: 'Changer le contact de ce parent' },
  link: 'Changer son contact',
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
  shared: {
    label: (name: string) => `${name} a le même contact aujourd’hui. Et ensuite\u00a0?`,
    parent: 'Son parent',
    fates: {
      same: 'Le nouveau contact, pour les deux',
      other: 'Un autre contact, écrit plus bas',
      stays: 'Le même qu’aujourd’hui\u00a0: c’est bien le sien',
    } satisfies Record<SharedFate, string>,
    contact: 'Son autre contact',
    contactHint: 'Seulement s’il est différent du nouveau.',
  },
  past: 'L’ancien contact était bien à ce parent ?',
  pasts: {
    theirs: 'Oui, ce parent me l’a dit de vive voix',
    'not theirs': 'Non, ou je ne sais pas',
  } satisfies Record<ContactPast, string>,
  pastHints: {
    theirs: 'Par exemple : il a changé de numéro, ou sa boîte est pleine. Ses réponses restent.',
    'not theirs':
      'Une autre personne a pu répondre à sa place. Ce qui est venu par un lien ne compte plus, et on le lui redemande.',
  } satisfies Record<ContactPast, string>,
  wasTheirs: 'l’ancien était bien à ce parent',
  save: 'Changer le contact',
  saved: 'C’est changé. Un nouveau lien est parti, et l’ancien contact est prévenu.',
  savedTheirs:
    'C’est changé, ses réponses restent. Un nouveau lien est parti, et l’ancien contact est prévenu.',
  confirm: 'C’est changé. Elle et ce parent ont le même contact\u00a0: confirmez de vive voix.',
  elsewhere: {
    here: 'C’est changé. Voici un autre dossier : ce parent n’y a plus de contact, à vous de l’écrire.',
    others:
      'C’est changé. Dans un autre dossier, ce parent n’a plus de contact : sa coordinatrice le voit sur sa page du jour.',
  },
  same: 'Rien à changer\u00a0: c’est déjà ce contact.',
  both: 'Quelqu’un l’a changé avant vous',
  bothLead: 'Les deux contacts sont là. Rien n’est changé tant que vous n’enregistrez pas.',
  kept: 'Noté maintenant',
  yours: 'Ce que vous écrivez',
  saveAnyway: 'Garder ma version',
  answered: {
    yes: (who: string, day: string) =>
      `${who} a dit oui par un lien, le ${day}. Demandez-lui si c’est bien sa réponse.`,
    no: (who: string, day: string) =>
      `${who} a dit non par un lien, le ${day}. Demandez-lui si c’est bien sa réponse.`,
  },
  history: 'Contacts déjà changés',
  corrected: (day: string, by: string) => `${day}, ${by}`,
  back: 'Revenir à la candidature',
  backToGuardians: 'Revenir aux parents',
  faults: {
    contact: 'Écrivez un téléphone ou une adresse e-mail',
    noTexts: 'Aucun SMS ne part vers ce pays. Écrivez un autre numéro, ou une adresse e-mail.',
    hiddenSign: 'Un signe ne se voyait pas. Enlevez le \ufffd de ce contact.',
    checked: 'Dites comment vous l’avez vérifié',
    shared: 'Dites ce que devient le contact de l’autre personne',
    past: 'Dites si l’ancien contact était bien à ce parent',
    spoken:
      'Un papier ne dit pas qui a répondu. Parlez avec ce parent, ou choisissez « Non, ou je ne sais pas ».',
    unsure:
      'Si vous ne savez pas à qui il est, il ne peut pas rester\u00a0: écrivez un autre contact pour ce parent',
    changed: 'Quelqu’un l’a changé pendant ce temps\u00a0: comparez, puis enregistrez',
    'known already': 'Ce contact est déjà celui d’un autre parent du dossier',
    'too often': 'Vous l’avez changé cinq fois en un jour. Demandez à une administratrice de le faire.',
  },
}

export type ContactMessages = typeof contactFr
