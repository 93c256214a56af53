import type { Language } from '#platform/i18n/language.ts'

const fr = {
  errors: {
    400: { title: 'Cette demande n’est pas lisible', lead: 'Revenez en arrière et recommencez.' },
    403: { title: 'Cette demande vient d’un autre site', lead: 'Ouvrez la page ici, puis recommencez.' },
    404: {
      title: 'Cette page n’existe pas',
      lead: 'L’adresse est fausse, le lien a expiré, ou cette page n’est pas pour vous.',
    },
    409: {
      title: 'Quelqu’un d’autre vient de changer cela',
      lead: 'Rechargez la page pour voir où on en est, puis recommencez.',
    },
    500: { title: 'Une erreur de notre côté', lead: 'Rien n’a été enregistré. Réessayez dans une minute.' },
    503: {
      title: 'Le service revient dans un instant',
      lead: 'Rien n’est perdu. Réessayez dans quelques secondes.',
    },
    home: 'Aller à l’accueil',
    again: 'Réessayer',
  },
  navigation: {
    home: 'Accueil',
    apply: 'Candidater',
    figures: 'Nos chiffres',
    account: 'Mon espace',
    signIn: 'Se connecter',
    desk: 'Aujourd’hui',
    applications: 'Candidatures',
    campaigns: 'Campagnes',
    talks: 'Interventions',
    cohorts: 'Promotions',
    outbox: 'Messages',
    concerns: 'Inquiétudes',
    checks: 'Vérifications',
    myChecks: 'Mes vérifications',
    report: 'Signaler une inquiétude',
    exit: 'Quitter vite',
  },
  roles: {
    administrator: 'Administratrice',
    'programme manager': 'Responsable de programme',
    'territory coordinator': 'Coordinatrice territoriale',
    reader: 'Lectrice',
    'board member': 'Membre de la commission',
    facilitator: 'Formatrice',
    host: 'Hôte',
    'safeguarding officer': 'Référente protection',
  },
  welcome: {
    title: 'Frise, en démonstration',
    lead: 'Une association fictive, des personnes fictives. Choisissez un rôle : vous entrez d’un clic.',
    organisations: 'L’association',
    visit: 'Voir son site public',
    people: 'Entrer comme',
    enter: 'Entrer',
    loading: 'Le monde de démonstration se charge encore. Cette page se complète toute seule.',
    real: 'Frise',
    realLead: 'Choisissez votre organisation.',
    empty: 'Aucune organisation pour l’instant.',
  },
}

export type AppWords = typeof fr

const en: AppWords = {
  errors: {
    400: { title: 'This request cannot be read', lead: 'Go back and try again.' },
    403: { title: 'This request comes from another site', lead: 'Open the page here, then try again.' },
    404: {
      title: 'This page does not exist',
      lead: 'The address is wrong, the link has expired, or this page is not for you.',
    },
    409: {
      title: 'Somebody else has just changed this',
      lead: 'Reload the page to see where things stand, then try again.',
    },
    500: { title: 'A fault on our side', lead: 'Nothing was saved. Try again in a minute.' },
    503: { title: 'The service is back in a moment', lead: 'Nothing is lost. Try again in a few seconds.' },
    home: 'Go to the home page',
    again: 'Try again',
  },
  navigation: {
    home: 'Home',
    apply: 'Apply',
    figures: 'Our figures',
    account: 'My space',
    signIn: 'Sign in',
    desk: 'Today',
    applications: 'Applications',
    campaigns: 'Campaigns',
    talks: 'Talks',
    cohorts: 'Cohorts',
    outbox: 'Messages',
    concerns: 'Concerns',
    checks: 'Checks',
    myChecks: 'My checks',
    report: 'Report a concern',
    exit: 'Leave quickly',
  },
  roles: {
    administrator: 'Administrator',
    'programme manager': 'Programme manager',
    'territory coordinator': 'Territory coordinator',
    reader: 'Reader',
    'board member': 'Board member',
    facilitator: 'Facilitator',
    host: 'Host',
    'safeguarding officer': 'Safeguarding officer',
  },
  welcome: {
    title: 'Frise, a demonstration',
    lead: 'A fictional association, fictional people. Choose a role: one click and you are in.',
    organisations: 'The association',
    visit: 'See its public site',
    people: 'Enter as',
    enter: 'Enter',
    loading: 'The demonstration world is still loading. This page completes itself.',
    real: 'Frise',
    realLead: 'Choose your organisation.',
    empty: 'No organisation yet.',
  },
}

/** Words of the application itself: errors, navigation, roles, the first page. */
export const appWords: Record<Language, AppWords> = { fr, en }
