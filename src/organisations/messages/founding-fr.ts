/** Nobody is known yet, so these words address nobody: neither "tu" nor "vous". */
export const foundingFr = {
  title: 'Fonder l’organisation',
  lead: 'Ce serveur est vide. La personne qui l’a démarré lit dans son terminal le code qui ouvre cette page.',
  code: 'Code affiché par le serveur',
  codeHint: 'Dix lettres et chiffres. Espaces, tirets et majuscules ne comptent pas.',
  organisation: 'L’organisation',
  name: 'Nom de l’organisation',
  slug: 'Adresse de son site',
  slugHint: 'Après /o/. Laissée vide, elle est faite à partir du nom.',
  zone: 'Fuseau horaire',
  zoneHint: 'Les jours et les échéances de l’organisation s’y lisent. Chaque lieu garde le sien.',
  founder: 'Son administratrice',
  founderHint:
    'Elle entre avec un code reçu par e-mail, puis protège son compte avec son téléphone. Il est prudent de nommer ensuite une deuxième administratrice.',
  firstName: 'Prénom',
  lastName: 'Nom',
  email: 'Adresse e-mail',
  submit: 'Fonder',
  wrong:
    'Ce code n’est pas celui que le serveur a affiché à son dernier démarrage. S’il n’est plus à l’écran, redémarrer\u00a0: il en affichera un autre.',
  done: 'L’organisation est fondée.',
  alreadyFounded: 'Une autre personne vient de fonder l’organisation de ce serveur.',
  faults: {
    code: 'Écrire le code que le serveur a affiché.',
    name: 'Écrire le nom de l’organisation.',
    slug: 'Lettres sans accent, chiffres et tirets seulement, par exemple les-ricochets.',
    zone: 'Choisir un fuseau de la liste.',
    firstName: 'Écrire le prénom.',
    lastName: 'Écrire le nom.',
    email: 'Vérifier l’adresse e-mail\u00a0: il y manque quelque chose.',
    onlyName: 'Écrire seulement un nom, sans numéro ni adresse.',
    tooLong: 'Écrire plus court.',
  },
}

export type FoundingWords = typeof foundingFr
