import { ofName } from '#platform/i18n/elision.ts'
/** Words about links in French: the team is "vous", the applicant as her programme says. */
export const linksFr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  return {
    title: 'Liens remis',
    lead: 'Un lien ouvre le dossier sans mot de passe. Téléphone perdu\u00a0? Fermez les liens et renvoyez-en un.',
    applicant: 'Candidate',
    guardian: 'Parent',
    since: (at: string) => `Depuis le ${at}`,
    until: (at: string) => `Jusqu’au ${at}`,
    none: 'Aucun lien n’est ouvert.',
    end: 'Fermer',
    about: (holder: string, at: string) => `le lien ${ofName(holder)} remis le ${at}`,
    ended: 'Le lien est fermé\u00a0: il n’ouvre plus rien.',
    renew: 'Fermer ces liens et en envoyer un nouveau',
    sendNew: 'Envoyer un nouveau lien',
    renewFor: (holder: string) => `pour ${holder}`,
    renewHint: (contact: string) => `Le nouveau part au contact du dossier\u00a0: ${contact}.`,
    alsoEnds: 'Son code et les liens montrés à ses parents sur son écran se ferment aussi.',
    hasCode:
      'Elle a aussi un code, qui ouvre le dossier avec sa date de naissance. Fermer un seul lien ne le ferme pas.',
    noContact: 'Aucun contact au dossier\u00a0: aucun lien ne peut partir. Elle revient avec son code.',
    renewed: 'Les anciens liens sont fermés. Le nouveau est parti.',
    back: 'Revenir au dossier',
    own: {
      title: 'Mes liens',
      lead: tu
        ? 'Chaque lien ouvre ton dossier. Ferme ceux qui sont sur un téléphone perdu.'
        : 'Chaque lien ouvre votre dossier. Fermez ceux qui sont sur un téléphone perdu.',
      ways: {
        message: (at: string) => `Reçu par message le ${at}`,
        screen: (at: string) => `Ouvert à l’écran, au début, le ${at}`,
        code: (at: string) => `Ouvert avec ${tu ? 'ton' : 'votre'} code le ${at}`,
      },
      here: 'Cette page',
      renew: 'Tout fermer et recevoir un nouveau lien',
      renewHint: (contact: string) =>
        `Le nouveau lien part à ${contact}, et nulle part ailleurs. Cette page se ferme aussi, comme ${
          tu ? 'ton' : 'votre'
        } code et le lien montré à un parent.`,
      hasCode: tu
        ? 'Tu as aussi un code\u00a0: avec ta date de naissance, il ouvre ton dossier. Quelqu’un l’a peut-être\u00a0? Remplace-le sur ta page.'
        : 'Vous avez aussi un code\u00a0: avec votre date de naissance, il ouvre votre dossier. Quelqu’un l’a peut-être\u00a0? Remplacez-le sur votre page.',
      noContact: tu
        ? 'Tu n’as pas donné de contact. Note ton code\u00a0: avec ta date de naissance, il ouvre ton dossier.'
        : 'Vous n’avez pas donné de contact. Notez votre code\u00a0: avec votre date de naissance, il ouvre votre dossier.',
      done: tu ? 'Ton nouveau lien est parti' : 'Votre nouveau lien est parti',
      doneLead: (contact: string) =>
        tu
          ? `Regarde tes messages\u00a0: ${contact}. Les anciens liens et ton code ne marchent plus.`
          : `Regardez vos messages\u00a0: ${contact}. Les anciens liens et votre code ne marchent plus.`,
      home: 'Aller à l’accueil',
    },
    faults: {
      holder: 'Choisissez pour qui renvoyer un lien',
      'no contact': 'Aucun contact au dossier\u00a0: aucun lien ne peut partir',
      changed: 'Ces liens viennent de changer. Voici où on en est\u00a0: recommencez s’il le faut.',
    },
  }
}

export type LinksMessages = ReturnType<typeof linksFr>
