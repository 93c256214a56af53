/** Why a message to a cohort is not sent. */
export const letterRefusals = {
  fr: {
    contactRefused:
      'Ce message aux filles contient un numéro, une adresse ou un lien. Retirez-le, ou demandez à la coordination de l’envoyer.',
    sentAlready: 'Ce message est déjà parti avec d’autres mots. Relisez, puis envoyez le nouveau.',
    closed: 'Cette promotion est terminée. Demandez à la coordination d’écrire.',
  },
  en: {
    contactRefused:
      'This message to the girls holds a number, an address or a link. Take it out, or ask the coordination to send it.',
    sentAlready: 'This message has left with other words. Read it again, then send the new one.',
    closed: 'This cohort is closed. Ask the coordination to write.',
  },
}
