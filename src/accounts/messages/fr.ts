/**
 * Signing in belongs to no organisation, so these words address nobody: neither "tu" nor "vous".
 * First person on one's own decisions.
 */
export const fr = {
  signIn: {
    title: 'Connexion',
    lead: 'Avec une adresse e-mail, ou avec un identifiant et un code imprimés.',
    identifier: 'Adresse e-mail ou identifiant',
    identifierHint: 'Par exemple awa@example.org ou mesange-482',
    identifierMissing: 'Écrire une adresse e-mail ou un identifiant.',
    addressWrong: 'Vérifier l’adresse e-mail : il y manque quelque chose.',
    submit: 'Continuer',
    withPrintedCode: 'J’ai un code imprimé',
    done: 'Déconnexion faite.',
  },
  code: {
    title: 'Le code reçu par e-mail',
    lead: (address: string, minutes: number) =>
      `Si un compte existe pour ${address}, un code vient de partir. Il marche pendant ${minutes} minutes.`,
    code: 'Code à six chiffres',
    codeMissing: 'Écrire les six chiffres du code.',
    wrong:
      'Ce code n’est pas le bon, ou il est trop ancien. Vérifier les six chiffres, ou demander un autre code.',
    spent: 'Trop d’essais avec ce code. Demander un autre code.',
    submit: 'Me connecter',
    nothingCame: 'Rien n’arrive ?',
    nothingCameHelp:
      'Regarder dans les indésirables et vérifier l’adresse. Sans e-mail, l’association imprime un code.',
    again: 'Recevoir un autre code',
    otherAddress: 'Changer d’adresse',
  },
  printedCode: {
    title: 'Mon code imprimé',
    lead: 'L’identifiant et le code sont sur la feuille remise par l’association.',
    username: 'Identifiant',
    usernameHint: 'Par exemple mesange-482',
    usernameMissing: 'Écrire l’identifiant.',
    code: 'Code imprimé',
    codeHint: 'Dix lettres et chiffres. Espaces, tirets et majuscules ne comptent pas.',
    codeMissing: 'Écrire le code imprimé.',
    wrong: 'L’identifiant ou le code n’est pas le bon. Les recopier depuis la feuille, lettre par lettre.',
    remember: 'C’est mon téléphone ou mon ordinateur',
    rememberHint: 'Sans cette case, la connexion s’arrête quand le navigateur se ferme.',
    submit: 'Me connecter',
    withEmail: 'J’ai une adresse e-mail',
    lost: 'Feuille perdue ? L’association en imprime une autre, et l’ancien code ne marche plus.',
  },
  secondFactor: {
    title: 'Le code du téléphone',
    lead: 'Ce compte est protégé par un second code.',
    code: 'Code de l’application, ou code de secours',
    codeHint: 'Six chiffres affichés par l’application, ou dix lettres et chiffres imprimés.',
    codeMissing: 'Écrire le code.',
    wrong: 'Ce code n’est pas le bon. Attendre le suivant dans l’application, ou prendre un code de secours.',
    spent: 'Trop d’essais, ou trop de temps passé. Recommencer la connexion.',
    submit: 'Me connecter',
    restart: 'Recommencer la connexion',
  },
  setUp: {
    title: 'Protéger mon compte',
    lead: 'Ce compte ouvre des dossiers. Un second code les protège, même si la boîte e-mail est volée.',
    why: 'Il faut une application d’authentification sur un téléphone ou un ordinateur, et deux minutes.',
    begin: 'Commencer',
    scan: 'Scanner ce dessin avec l’application',
    scanText: 'Dessin à scanner. La même clé est écrite dessous.',
    key: 'Ou écrire cette clé',
    code: 'Code affiché par l’application',
    codeHint: 'Six chiffres, nouveaux toutes les 30 secondes.',
    codeMissing: 'Écrire les six chiffres que l’application affiche.',
    wrong: 'Ce code n’est pas le bon. Vérifier l’heure du téléphone, puis écrire le code suivant.',
    confirm: 'Vérifier',
    isOn: 'Le second code est actif.',
    renew: 'Faire d’autres codes de secours',
    renewHelp: 'Les anciens codes de secours ne marcheront plus.',
    lostPhone: 'Nouveau téléphone ? L’administratrice de Frise remet le second code à zéro.',
    printedCode:
      'Un compte à code imprimé n’a pas de second code. L’équipe se connecte avec une adresse e-mail.',
    leave: 'Continuer',
  },
  backupCodes: {
    title: 'Mes codes de secours',
    lead: 'À imprimer ou à recopier maintenant : ils ne seront plus affichés.',
    help: 'Sans téléphone, un de ces codes remplace les six chiffres. Chacun marche une fois.',
    leave: 'C’est noté, continuer',
  },
  demonstration: {
    title: 'Entrer dans la démonstration',
    lead: 'Les personnes et les chiffres sont fictifs. Rien ne part par e-mail.',
    submit: 'Entrer',
  },
  tooMany: (minutes: number) => `Trop d’essais. Recommencer dans ${minutes} min.`,
  mail: {
    subject: (code: string) => `${code} : code de connexion`,
    code: 'Code de connexion :',
    life: (minutes: number) => `Il marche pendant ${minutes} minutes, une seule fois.`,
    warning:
      'Personne ne doit le demander, par téléphone ou autrement. Sans demande de connexion, ignorer ce message.',
  },
}

/** The shape that every other language must fill: a missing key does not compile. */
export type AccountWords = typeof fr
