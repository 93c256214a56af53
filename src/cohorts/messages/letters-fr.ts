/** Words about moving and cancelling sessions and writing to a cohort, in French. */
export const lettersFr = {
  change: {
    move: 'Déplacer',
    cancel: 'Annuler',
    moveTitle: 'Déplacer la séance',
    cancelTitle: 'Annuler la séance',
    now: 'Comme elle est prévue',
    after: 'Elle devient',
    when: 'Quand',
    roomHint: 'Laissez vide si c’est la salle de la promotion.',
    sameRoom: 'Celle de la promotion',
    reason: 'Pourquoi',
    reasonHint: 'Les courriels disent cette raison. Un SMS dit seulement ce qui change.',
    tell: 'Qui prévenir',
    tellHint: 'Chaque personne reçoit son propre message.',
    preview: 'Relire avant d’envoyer',
    edit: 'Modifier',
    moveAndTell: 'Déplacer et prévenir',
    moveOnly: 'Déplacer sans prévenir',
    cancelAndTell: 'Annuler et prévenir',
    cancelOnly: 'Annuler sans prévenir',
    addition: 'La nouvelle séance',
    addAndTell: 'Ajouter et prévenir',
    addOnly: 'Ajouter sans prévenir',
    back: 'Ne rien changer',
    nobody: 'Personne n’est prévenu.',
    moved: 'La séance est déplacée.',
    cancelled: 'La séance est annulée.',
    conflict: {
      titles: {
        changed: 'Cette séance vient de changer',
        moved: 'Cette séance est déjà déplacée',
        cancelled: 'Cette séance est déjà annulée',
      },
      by: {
        moved: (name: string, when: string) => `${name} l’a déplacée le ${when}.`,
        cancelled: (name: string, when: string) => `${name} l’a annulée le ${when}.`,
      },
      toldThen: (groups: string) => `Qui a été prévenu\u00a0: ${groups}.`,
      nobodyThen: 'Personne n’a été prévenu.',
      notSent: 'Votre message n’est pas parti.',
      choose: 'Comparez, puis choisissez.',
      write: 'Écrire à la promotion',
      calendar: 'Revenir aux séances',
      theirs: 'Comme elle est maintenant',
      yours: 'Comme vous la vouliez',
      off: 'Annulée',
      keepTheirs: 'Garder comme elle est',
      keepYours: 'Reprendre la mienne',
    },
  },
  letters: {
    title: 'Messages',
    write: 'Écrire un message',
    practical: 'Informations pratiques',
    none: 'Aucun message à cette promotion',
    noneReason:
      'Écrivez aux participantes, à leurs parents ou à l’équipe\u00a0: chaque personne reçoit le sien.',
    sentOn: 'Quand',
    sentBy: 'Par',
    what: 'Quoi',
    to: 'À qui',
    delivered: 'Reçu',
    unreached: (count: number) => (count === 1 ? '1 sans nouvelle' : `${count} sans nouvelle`),
    toWhom: 'À qui écrire',
    leftOut: 'Qui attend sa vérification ne le reçoit pas.',
    countOf: (people: number, unreachable: number) => {
      const who = people === 1 ? '1 personne' : `${people} personnes`
      return unreachable === 0 ? who : `${who}, dont ${unreachable} sans courriel ni téléphone`
    },
    subject: 'Objet',
    words: 'Message',
    wordsHint: 'Laissez une ligne vide entre deux idées. Ne dites rien de la santé ni de la famille.',
    signed: 'Votre nom, «\u00a0Signaler\u00a0» et les numéros d’aide s’ajoutent à la fin.',
    kept: (day: string) =>
      `La coordination peut relire ce message jusqu’au ${day}. Chaque lecture est notée.`,
    preview: 'Relire avant d’envoyer',
    previewTitle: 'Relire le message',
    previewLead: (count: number) =>
      count === 1
        ? '1 personne le recevra. Rien n’est encore parti.'
        : `${count} personnes le recevront, une par une. Rien n’est encore parti.`,
    contact:
      'Ce message aux participantes contient un numéro, une adresse ou un lien. Vérifiez qu’il est bien celui de l’association.',
    send: 'Envoyer',
    edit: 'Modifier',
    sent: 'Les messages sont écrits. Ils partent un par un.',
    practicalLead:
      'Ce que chaque famille lit avant le premier jour, d’après le programme et l’édition. Un SMS dit le premier jour, ses heures, le lieu et votre phrase, et mène à la page des séances. Il laisse le dernier jour, les repas, les trajets et ce qu’il faut apporter.',
    note: 'Ajouter une phrase',
    noteHint: 'Par exemple\u00a0: la porte ouvre à 9 h.',
    noSession: 'Cette promotion n’a pas de séance à venir\u00a0: ajoutez-en une d’abord.',
    nobody: 'Personne à qui écrire\u00a0: choisissez un autre groupe',
    backToList: 'Tous les messages',
    slipsTitle: 'Mots à remettre',
    slipsLead: 'Un mot par personne, à imprimer et à donner.',
    noSlips: 'Personne n’attend de mot',
    noSlipsReason: 'Toutes les personnes ont été prévenues.',
    backToMailing: 'Revenir au message',
  },
}

export type LetterMessages = typeof lettersFr
