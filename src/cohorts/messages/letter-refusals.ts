/** Why a message to a cohort is not sent. */
export const letterRefusals = {
  fr: {
    contactRefused:
      'Ce message aux participantes contient un numéro, une adresse ou un lien. Retirez-le, ou demandez à la coordination de l’envoyer.',
    sentAlready: 'Ce message est déjà parti avec d’autres mots. Relisez, puis envoyez le nouveau.',
    closed: 'Cette promotion est terminée. Demandez à la coordination d’écrire.',
  },
  en: {
    contactRefused:
      'This message to the participants contains a number, an address or a link. Take it out, or ask the coordinator to send it.',
    sentAlready: 'This message has already been sent with other words. Check it, then send the new one.',
    closed: 'This cohort is closed. Ask the coordination to write.',
  },
}
