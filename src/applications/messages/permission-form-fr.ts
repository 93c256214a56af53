/** Words of the sheet that a guardian fills in by hand, in French. */
export const permissionFormFr = {
  file: 'accord-a-signer',
  title: (name: string) => (name === '' ? 'Votre accord' : `Votre accord pour ${name}`),
  /** Where no font of ours has her name. */
  herName: 'Prénom et nom de la jeune fille',
  her: 'cette jeune fille',
  lead: 'Pour un parent ou un responsable légal. Cochez, signez, puis rendez cette feuille à l’association.',
  firstName: 'Votre prénom',
  lastName: 'Votre nom',
  yes: 'Oui',
  no: 'Non',
  signature: 'Votre signature',
  statement: 'J’ai lu cette feuille et j’ai répondu moi-même.',
  date: 'Date',
  sign: 'Signature',
  office: 'Pour l’association',
  received: 'Feuille reçue le',
  heldBy: 'Gardée par',
  keptAt: 'Rangée',
  changeMind: (who: string) => `Pour changer d’avis, lire, corriger ou effacer\u00a0: ${who}.`,
  demonstration: 'Données de démonstration',
  letters: (letters: string) =>
    `Ces lettres ne s’impriment pas\u00a0: ${letters}. Elles sont dans le nom de l’association, du lieu ou de la personne à appeler\u00a0: corrigez-le, puis réessayez.`,
}

export type PermissionFormMessages = typeof permissionFormFr
