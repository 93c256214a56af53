import type { Role } from '#src/organisations/index.ts'

/** Words about the team, in French. */
export const fr = {
  title: 'Équipe',
  invite: 'Ajouter une personne',
  columns: { name: 'Nom', roles: 'Rôles', email: 'E-mail' },
  roles: {
    administrator: 'Administratrice',
    'programme manager': 'Responsable de programme',
    'territory coordinator': 'Coordinatrice territoriale',
    reader: 'Lectrice',
    'board member': 'Membre de la commission',
    facilitator: 'Formatrice',
    host: 'Hôte',
    'safeguarding officer': 'Référente protection',
  } satisfies Record<Role, string>,
  listedIn: (cohort: string) => `Adultes de la promotion\u00a0: ${cohort}`,
  everything: 'toute l’organisation',
  wholeEdition: (name: string) => `toute l’édition ${name}`,
  withoutEffect: (role: string) => `${role}, sans effet`,
  ended: (day: string) => `terminé le ${day}`,
  alone: 'Vous êtes la seule administratrice.',
  aloneWhy:
    'Donnez ce rôle à une deuxième personne\u00a0: si vous perdez votre téléphone et vos codes de secours, elle vous rouvre la porte.',
  unreached: (names: string) => `Référente protection sans adresse e-mail\u00a0: ${names}`,
  unreachedWhy:
    'Rien ne la prévient quand quelqu’un signale une inquiétude. Donnez ce rôle à quelqu’un qui a une adresse.',
  none: 'Personne dans l’équipe',
  noneReason: 'Ajoutez la première personne\u00a0: elle reçoit un lien pour se connecter.',
  new: {
    title: 'Ajouter une personne',
    lead: 'Avec une adresse, elle reçoit un e-mail pour se connecter. Elle met en place son second facteur la première fois.',
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail, si elle en a un',
    emailHint: 'Sans e-mail, imprimez ensuite une feuille avec son identifiant et son code.',
    role: 'Rôle',
    over: 'Sur',
    save: 'Ajouter cette personne',
    done: 'La personne est dans l’équipe.',
    doneWithoutEmail: 'La personne est dans l’équipe. Imprimez maintenant sa feuille de connexion.',
  },
  one: {
    name: 'Son nom',
    nameCorrect: 'Corriger le nom',
    nameCorrected: 'Le nom est corrigé.',
    otherAddress:
      'Son adresse e-mail ouvre son compte\u00a0: personne ne la change ici à sa place. Elle en a une autre\u00a0? Ajoutez-la à l’équipe avec la nouvelle, donnez-lui ses rôles, puis mettez fin à ceux de cette page.',
    grants: 'Ses rôles',
    since: (day: string) => `depuis le ${day}`,
    lists: 'Sur la liste des adultes',
    listedFrom: (from: string, to: string) => `du ${from} au ${to}`,
    rests: 'attend sa vérification',
    opensNothing:
      'ne reçoit aucune inquiétude et n’ouvre rien\u00a0: ce rôle se donne sur toute l’organisation',
    end: 'Mettre fin',
    endedNow: 'Le rôle est terminé.',
    give: 'Donner un autre rôle',
    given: 'Le rôle est donné.',
    heldAlready: 'Cette personne a déjà ce rôle.',
    noRole: 'Plus aucun rôle',
    factor: 'Téléphone perdu',
    factorLead:
      'Retirer son second facteur ferme ses sessions. Elle en met un autre en place à sa prochaine connexion. Vérifiez de vive voix que c’est bien elle.',
    concernsClose:
      'Elle peut lire des inquiétudes\u00a0: celles d’avant lui restent fermées tant que quelqu’un d’autre ne l’a pas vue se connecter et confirmé dans «\u00a0Inquiétudes\u00a0».',
    sessions: 'Ses appareils',
    sessionsLead:
      'Téléphone volé ou poste oublié ouvert\u00a0? Toutes ses connexions se ferment. Elle se reconnecte quand elle veut.',
    sessionsEnd: 'Fermer toutes ses connexions',
    sessionsEnded: 'Ses connexions sont fermées.',
    slip: 'Connexion sans e-mail',
    slipLead:
      'Imprimez sa feuille\u00a0: son identifiant et un nouveau code. L’ancien code et ses connexions se ferment aussitôt. Remettez-la en main propre.',
    slipReach:
      'Sur un vrai serveur, elle ajoute un second code à sa première connexion, avec une application. Faites-le ensemble.',
    slipOnce: 'Le code n’est montré que sur cette feuille. Ne gardez pas le fichier une fois imprimé.',
    slipPrint: 'Imprimer sa feuille',
    factorRemove: 'Retirer le second facteur',
    factorRemoved: 'Le second facteur est retiré, ses sessions sont fermées.',
  },
  faults: {
    firstName: 'Écrivez le prénom',
    onlyName: 'Écrivez seulement un nom, sans numéro ni adresse',
    lastName: 'Écrivez le nom',
    email: 'Écrivez une adresse e-mail avec @, ou laissez la case vide',
    changed:
      'Quelqu’un a corrigé ce nom entre-temps\u00a0: voyez-le en titre. Enregistrez à nouveau pour garder le vôtre',
    'named in a file':
      'Cette personne est aussi dans un dossier de candidature\u00a0: corrigez son nom sur ce dossier, et il change ici.',
    role: 'Choisissez un rôle',
    over: 'Choisissez une partie de la liste',
    overAll: 'La référente protection lit pour tout le monde : choisissez toute l’organisation',
    tooLong: 'Raccourcissez\u00a0: 100 caractères au plus',
    'known elsewhere':
      'Cette personne est aussi connue d’une autre organisation\u00a0: demandez à qui tient le serveur de retirer son second facteur, avec la commande second-factor-off.',
    'sessions known elsewhere':
      'Cette personne est aussi connue d’une autre organisation\u00a0: elle ferme ses connexions elle-même. Mettre fin à ses rôles lui ferme celle-ci tout de suite.',
    'code known elsewhere':
      'Cette personne est aussi connue d’une autre organisation\u00a0: l’administrateur du serveur lui donne un autre code.',
    'signs in by e-mail':
      'Cette personne se connecte avec son e-mail\u00a0: elle n’a pas besoin de code imprimé.',
    letters: (letters: string) =>
      `La feuille ne sait pas écrire ces lettres\u00a0: ${letters}. Rien n’a changé\u00a0: son ancien code marche encore.`,
    'last administrator':
      'C’est la dernière administratrice\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
    'last safeguarding officer':
      'C’est la dernière référente protection\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
  },
  slip: {
    title: 'Votre feuille de connexion',
    file: 'feuille-de-connexion',
    lead: 'Avec cette feuille, vous entrez sans adresse e-mail.',
    username: 'Identifiant',
    code: 'Code',
    codeHint: 'Espaces et majuscules ne comptent pas.',
    steps: 'Pour entrer',
    openAddress: (address: string) => `Ouvrez ${address}`,
    typeBoth: 'Écrivez l’identifiant, puis le code.',
    shared: 'Sur un poste partagé, ne cochez pas «\u00a0C’est mon téléphone ou mon ordinateur\u00a0».',
    lost: 'Feuille perdue\u00a0?',
    lostHelp: (organisation: string) =>
      `Prévenez ${organisation}\u00a0: on vous imprime un autre code. L’ancien ne marche plus aussitôt.`,
    keep: 'Gardez cette feuille pour vous. Personne ne doit vous demander ce code.',
    printed: (at: string) => `Imprimée le ${at}. Une feuille plus récente remplace celle-ci.`,
    demonstration: 'Données de démonstration',
  },
}

export type TeamMessages = typeof fr
