/** Words of the public site in French, in the form of address that the programme chose. Parents are always "vous". */
export const fr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  return {
    /** A part of the page that is about one of several editions, or programmes. */
    of: (title: string, edition: string) => `${title}\u00a0: ${edition}`,
    standing: {
      open: (edition: string) => `${edition}\u00a0: candidatures ouvertes`,
      soon: (edition: string) => `${edition}\u00a0: bientôt`,
      closed: (edition: string) => `${edition}\u00a0: candidatures fermées`,
    },
    hero: {
      apply: (minutes: number | undefined) =>
        minutes === undefined
          ? 'Je candidate'
          : `Je candidate, c’est ${minutes}${minutes === 1 ? ' minute' : ' minutes'}`,
      until: (instant: string) => `Jusqu’au ${instant}.`,
      opensOn: (day: string) => `Les candidatures ouvrent le ${day}.`,
      opensSoon: 'Les candidatures ouvrent bientôt.',
      closed: 'Les candidatures sont fermées.',
      haveCode: 'J’ai un code de classe',
      resume: 'J’ai déjà commencé ma candidature',
      codeHint: 'Six lettres et chiffres, sur la carte',
      openCode: 'Continuer',
      nextTime: tu ? 'Préviens-moi la prochaine fois' : 'Prévenez-moi la prochaine fois',
    },
    path: {
      title: 'Le chemin',
      phases: { apply: 'Je candidate', meet: 'Je participe', after: 'Ensuite' },
      apply: (day: string) => `Candidatures jusqu’au ${day}`,
      applyClosed: 'Candidatures fermées',
      answer: (day: string) => `Réponse le ${day}`,
      answerLater: 'Puis une réponse',
      camp: (dates: string, hours: string) => `${dates}\u00a0: ${hours}`,
      afterwards: 'La suite',
      today: (day: string) => `Aujourd’hui, ${day}`,
      later: 'Et après',
    },
    near: {
      title: tu ? 'Près de chez toi' : 'Près de chez vous',
      places: (count: number) => (count === 1 ? '1 place' : `${count} places`),
      state: { open: 'Ouvert', full: 'Complet pour l’instant', soon: 'Bientôt', closed: 'Fermé' },
      full: tu
        ? 'Toutes les places sont prises. Tu peux candidater quand même\u00a0: si une place se libère, on peut te la proposer.'
        : 'Toutes les places sont prises. Vous pouvez candidater quand même\u00a0: si une place se libère, on peut vous la proposer.',
      question: (who: string, phone: string) => `Une question\u00a0? ${who}, ${phone}.`,
      opensOn: (day: string) => `Ouvre le ${day}`,
      applyAt: (place: string) => `Candidater à ${place}`,
      online: 'En ligne',
      applyOnline: 'Candidater pour le groupe en ligne',
      elsewhere: 'Pas dans la liste\u00a0?',
      elsewhereWords: tu
        ? 'Laisse un contact\u00a0: on t’écrit la prochaine fois.'
        : 'Laissez un contact\u00a0: on vous écrit la prochaine fois.',
      leaveContact: 'Laisser un contact',
    },
    criteria: {
      title: 'Pour qui, et comment on choisit',
      who: 'Pour qui',
      ages: (minimum: number, maximum: number | undefined, day: string) =>
        maximum === undefined
          ? `À partir de ${minimum} ans, le ${day}.`
          : `De ${minimum} à ${maximum} ans, le ${day}.`,
      anyAge: 'À tout âge.',
      public: {
        'women-only': (genders: string) =>
          tu
            ? `Tu te définis comme ${genders}\u00a0: c’est pour toi.`
            : `Vous vous définissez comme ${genders}\u00a0: c’est pour vous.`,
        'women-priority': (genders: string) =>
          tu
            ? `Tu te définis comme ${genders}\u00a0: les places sont d’abord pour toi.`
            : `Vous vous définissez comme ${genders}\u00a0: les places sont d’abord pour vous.`,
        mixed: () => 'Ouvert à tout le monde.',
      },
      group: 'Une promotion par lieu.',
      readers: (count: number) =>
        count === 1
          ? 'Une personne lit chaque candidature, sans voir le nom.'
          : `${count} personnes lisent chaque candidature, sans voir le nom.`,
      read: 'Ce qu’on lit',
      composed: 'Comment le groupe se compose',
      composedWords: 'Parmi les candidatures lues, des personnes choisissent pour mêler\u00a0:',
      notRead: 'Ce qui ne compte pas',
      source: 'D’où vient cette règle\u00a0:',
      why: 'Pourquoi cette règle, et ce que dit la loi',
    },
    doors: {
      title: 'La porte d’à côté',
      lead: 'Trop loin, trop tôt, trop tard, ou plus de place\u00a0? Voici d’autres portes.',
    },
    parents: { title: 'Pour les parents' },
    nextTime: {
      title: 'La prochaine fois',
      lead: {
        open: tu
          ? 'Les candidatures sont ouvertes\u00a0: tu peux candidater maintenant. Pour la fois d’après, laisse un numéro ou une adresse. On t’écrit quand elles rouvrent. Rien d’autre.'
          : 'Les candidatures sont ouvertes\u00a0: vous pouvez candidater maintenant. Pour la fois d’après, laissez un numéro ou une adresse. On vous écrit quand elles rouvrent. Rien d’autre.',
        soon: tu
          ? 'Laisse un numéro ou une adresse. On t’écrit quand les candidatures ouvrent. Rien d’autre.'
          : 'Laissez un numéro ou une adresse. On vous écrit quand les candidatures ouvrent. Rien d’autre.',
        closed: tu
          ? 'Laisse un numéro ou une adresse. On t’écrit quand les candidatures rouvrent. Rien d’autre.'
          : 'Laissez un numéro ou une adresse. On vous écrit quand les candidatures rouvrent. Rien d’autre.',
      },
      contact: tu ? 'Ton téléphone ou ton e-mail' : 'Votre téléphone ou votre e-mail',
      hint: 'Par exemple 06 39 98 01 23 ou awa@exemple.fr',
      told: (day: string) =>
        `Ce contact ne sert qu’à cela. On l’efface après la prochaine campagne, au plus tard le ${day}.`,
      toldOfDoor: (day: string) =>
        tu
          ? `Une personne de l’équipe t’écrit pour cela, et pour rien d’autre. Puis elle efface ce contact, au plus tard le ${day}.`
          : `Une personne de l’équipe vous écrit pour cela, et pour rien d’autre. Puis elle efface ce contact, au plus tard le ${day}.`,
      saveForDoor: 'Je laisse ce contact',
      save: tu ? 'Préviens-moi la prochaine fois' : 'Prévenez-moi la prochaine fois',
      takeBack: 'Effacer ce contact de vos listes',
      takenBack: 'S’il était dans nos listes, ce contact est effacé. Nous ne lui écrirons pas.',
      tooMany: tu
        ? 'Beaucoup de contacts ont été laissés depuis ce réseau aujourd’hui. Réessaie demain, ou avec un autre réseau.'
        : 'Beaucoup de contacts ont été laissés depuis ce réseau aujourd’hui. Réessayez demain, ou avec un autre réseau.',
      saved: (day: string) => `C’est noté. Ce contact sera effacé au plus tard le ${day}.`,
      fault: tu
        ? 'Écris un numéro de téléphone à 10 chiffres, ou un e-mail avec @'
        : 'Écrivez un numéro de téléphone à 10 chiffres, ou un e-mail avec @',
      noTexts: tu
        ? 'Aucun SMS ne part vers ce pays. Écris un autre numéro, ou une adresse e-mail.'
        : 'Aucun SMS ne part vers ce pays. Écrivez un autre numéro, ou une adresse e-mail.',
      hiddenSign: tu
        ? 'Un signe ne se voyait pas. Enlève le \ufffd de ce contact.'
        : 'Un signe ne se voyait pas. Enlevez le \ufffd de ce contact.',
    },
    empty: {
      title: 'Pas de campagne pour l’instant',
      reason: 'Le programme et ses lieux paraissent ici quand une édition est prête.',
    },
  }
}

export type PublicWords = ReturnType<typeof fr>

/** Words of the team's list, which addresses nobody. */
export const leadsFr = {
  title: 'Contacts pour la prochaine fois',
  lead: 'Chaque contact sert à ce pour quoi il a été laissé, et à rien d’autre.',
  purpose: 'À prévenir',
  purposes: {
    'next campaign': 'Quand les candidatures ouvrent',
    'after this campaign': 'À la campagne d’après',
  },
  deeds: 'À faire',
  answer: 'C’est dit\u00a0: effacer',
  answered: 'C’est noté\u00a0: ce contact est effacé.',
  contact: 'Contact',
  campaign: 'Laissé sur',
  language: 'Langue',
  languages: { fr: 'français', en: 'anglais' },
  leftOn: 'Laissé le',
  eraseOn: 'Effacé au plus tard le',
  empty: 'Aucun contact pour l’instant',
  emptyReason:
    'La page d’accueil propose de laisser un contact pour la prochaine fois, ou pour une autre porte. Il s’affiche ici.',
  waiting: (count: number, campaign: string) =>
    count === 1 ? `Un contact attend ${campaign}` : `${count} contacts attendent ${campaign}`,
  invite: 'Voir l’invitation',
  invitations: {
    title: (count: number) =>
      count === 0 ? 'Invitations' : count === 1 ? 'Un contact à inviter' : `${count} contacts à inviter`,
    lead: 'Chacun reçoit un seul message. Son contact est effacé la nuit après l’envoi.',
    preview: { fr: 'Ce qui est lu en français', en: 'Ce qui est lu en anglais' },
    ways: (mail: number, sms: number) => `Par e-mail\u00a0: ${mail}. Par SMS\u00a0: ${sms}.`,
    send: (count: number) => (count === 1 ? 'Envoyer l’invitation' : `Envoyer ${count} invitations`),
    done: (count: number) =>
      count === 0
        ? 'Tout était déjà parti.'
        : count === 1
          ? 'Une invitation part.'
          : `${count} invitations partent.`,
    delivered: (reached: number, total: number) => `${reached} sur ${total} invitations remises`,
    kept: (reached: number, total: number) =>
      `${reached} sur ${total} gardées\u00a0: une démonstration n’envoie rien`,
    notOpen: 'Les candidatures ne sont pas ouvertes\u00a0: personne n’est invité.',
    none: 'Personne n’attend cette campagne',
    noneReason: 'Les contacts laissés pour la prochaine fois s’affichent ici.',
    back: 'Revenir aux contacts',
    channel: 'Contacts laissés pour la prochaine fois',
  },
}

export type LeadsWords = typeof leadsFr
