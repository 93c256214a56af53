/** What the page of a cohort's name, motto and room says beside their labels. */
export const identityWords = {
  fr: {
    contactRefused:
      'Les participantes lisent ces mots. Retirez le numéro, l’adresse ou le lien, ou demandez à la coordination de l’écrire',
    changed: 'Quelqu’un a changé cette promotion entre-temps. Comparez, puis enregistrez.',
    standsNow: 'Ce qui est écrit maintenant',
    saveAnyway: 'Enregistrer ma version',
    none: 'Rien',
    roomHint:
      'Les participantes et leurs parents la lisent sur leur page. Personne n’est prévenu quand elle change\u00a0: vous pourrez leur écrire ensuite.',
    roomChanged: 'C’est enregistré. Personne n’est prévenu de la nouvelle salle\u00a0: écrivez-le ici.',
    subject: 'La salle a changé',
    words: (room: string) => `Nous nous retrouvons maintenant ici\u00a0: ${room}.`,
  },
  en: {
    contactRefused:
      'The participants read these words. Take the number, address or link out, or ask the coordinator to write it',
    changed: 'Somebody changed this cohort meanwhile. Compare, then save.',
    standsNow: 'What is written now',
    saveAnyway: 'Save my version',
    none: 'Nothing',
    roomHint:
      'Participants and their parents read it on their page. Nobody is told when it changes: you can write to them afterwards.',
    roomChanged: 'Saved. Nobody is told of the new room: write it here.',
    subject: 'The room has changed',
    words: (room: string) => `We now meet here: ${room}.`,
  },
}
