/** Words said to an applicant in French, in the form of address that the programme chose. */
export const applicantFr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  return {
    begin: {
      minutes: 'Environ 8 minutes',
      free: 'Gratuit',
      saved: tu
        ? 'Tout est gardé dès ta première réponse. Tu peux arrêter et reprendre.'
        : 'Tout est gardé dès votre première réponse. Vous pouvez arrêter et reprendre.',
      closed: 'Les candidatures sont fermées',
      closedLead: tu
        ? 'Cette campagne ne prend plus de candidatures. Voici d’autres portes.'
        : 'Cette campagne ne prend plus de candidatures. Voici d’autres portes.',
    },
    next: 'Continuer',
    remaining: (minutes: number) => (minutes <= 1 ? 'encore 1 minute' : `encore ${minutes} minutes`),
    day: 'Par exemple 27 3 2011',
    check: {
      change: 'Changer',
      none: 'Pas de réponse',
      send: tu ? 'J’envoie ma candidature' : 'J’envoie ma candidature',
      incomplete: (title: string) => `Il manque une réponse : ${title}`,
    },
    resume: {
      title: tu ? 'Reprends ta candidature' : 'Reprenez votre candidature',
      lead: tu
        ? 'Il te faut ton code et ta date de naissance.'
        : 'Il vous faut votre code et votre date de naissance.',
      code: tu ? 'Ton code' : 'Votre code',
      codeHint: 'Dix lettres et chiffres',
      birthDate: tu ? 'Ta date de naissance' : 'Votre date de naissance',
      open: 'Ouvrir',
      ask: tu ? 'Note ton code pour reprendre plus tard' : 'Notez votre code pour reprendre plus tard',
      noteTitle: tu ? 'Note ce code' : 'Notez ce code',
      noteLead: tu
        ? 'Il ouvre ta candidature avec ta date de naissance, sur n’importe quel téléphone.'
        : 'Il ouvre votre candidature avec votre date de naissance, sur n’importe quel téléphone.',
      where: 'Où l’écrire',
      noteOnce: tu
        ? 'On ne le montre qu’une fois. Si tu le perds, demande un autre code ici.'
        : 'On ne le montre qu’une fois. Si vous le perdez, demandez un autre code ici.',
      noted: 'C’est noté',
      faults: {
        code: tu ? 'Écris ton code' : 'Écrivez votre code',
        wrong: tu
          ? 'Le code et la date ne vont pas ensemble. Vérifie les deux.'
          : 'Le code et la date ne vont pas ensemble. Vérifiez les deux.',
        closed: tu
          ? 'Trop d’essais : ce code est fermé pour une heure. Réessaie plus tard.'
          : 'Trop d’essais : ce code est fermé pour une heure. Réessayez plus tard.',
      },
    },
    twoTabs: {
      title: 'Deux réponses différentes',
      lead: tu
        ? 'Tu as répondu aussi dans un autre onglet ou sur un autre téléphone. Choisis ce qu’on garde.'
        : 'Vous avez répondu aussi dans un autre onglet ou sur un autre téléphone. Choisissez ce qu’on garde.',
      typed: tu ? 'Ce que tu viens d’écrire' : 'Ce que vous venez d’écrire',
      kept: 'Ce qui était déjà gardé',
    },
    notEligible: {
      title: 'Pas cette fois, mais il y a une autre porte',
      back: 'Corriger ma réponse',
      doors: 'Les autres portes',
    },
    status: {
      states: {
        draft: 'Ta candidature n’est pas encore envoyée',
        submitted: 'Ta candidature est bien arrivée',
        'under review': 'Ta candidature est en cours de lecture',
        offered: 'Une place est pour toi',
        waiting: 'Tu es sur la liste d’attente',
        declined: 'Il n’y a pas eu de place pour toi',
        accepted: 'Ta place est confirmée',
        'refused by applicant': 'Tu as laissé ta place',
        expired: 'Le délai de réponse est passé',
        withdrawn: 'Ta candidature est retirée',
      },
      next: {
        draft: 'Reprends où tu en étais, puis envoie.',
        submitted: 'Des personnes la lisent sans voir ton nom. Tu auras une réponse.',
        'under review': 'Des personnes la lisent sans voir ton nom. Tu auras une réponse.',
        offered: 'Dis si tu la prends.',
        waiting: 'Si une place se libère, on t’écrit tout de suite.',
        declined: 'Voici d’autres portes, ouvertes pour toi.',
        accepted: 'On t’écrit avant le premier jour.',
        'refused by applicant': 'Elle ira à une autre fille. Tu peux candidater une prochaine fois.',
        expired: 'La place est passée à une autre fille. Écris à la coordinatrice.',
        withdrawn: 'Tu peux candidater une prochaine fois.',
      },
      resume: 'Je reprends',
      keepLink: 'Garde cette page : son adresse est ta clé, elle n’ouvre que ton dossier.',
      where: 'Où',
      when: 'Quand',
      offerUntil: 'Réponse avant le',
      accept: 'Je prends ma place',
      refuse: 'Je laisse ma place',
      accepted: 'C’est noté : tu as ta place.',
      withdraw: tu ? 'Retirer ma candidature' : 'Retirer ma candidature',
      withdrawSure: tu
        ? 'Ta candidature sort de la campagne, et ta place va à une autre fille. Personne ne te demande pourquoi.'
        : 'Votre candidature sort de la campagne, et votre place va à une autre. Personne ne vous demande pourquoi.',
      withdrawn: 'C’est noté : la candidature est retirée.',
      refused: 'C’est noté. Merci d’avoir répondu.',
      doors: 'D’autres portes',
    },
    guardian: {
      title: 'L’accord d’un parent',
      unanswered: 'Il manque la réponse d’un parent. Un lien lui a été préparé.',
      yes: 'Un parent a donné son accord.',
      no: 'Un parent a dit non. Ce n’est pas ta faute. La coordinatrice peut en parler avec toi.',
      show: 'Montrer le code à scanner',
      qrLead: 'Ton parent scanne ce code avec son téléphone. Pas de compte à créer.',
      qrLabel: 'Code à scanner pour donner l’accord',
      orOpen: 'Ou ouvre ce lien sur son téléphone :',
      back: 'Revenir à mon dossier',
    },
    refusals: {
      'no open offer': 'Il n’y a pas de place proposée en ce moment.',
      'deadline passed':
        'Le délai est passé : la place est allée à une autre fille. Écris à la coordinatrice.',
      'guardian has not answered': 'Il manque encore l’accord d’un parent. Montre-lui le code ci-dessous.',
      'guardian refused': 'Un parent a dit non. La coordinatrice peut en parler avec toi.',
      closed: 'La campagne vient de fermer. Ton brouillon est gardé.',
    },
    faults: {
      missing: (kind: string): string =>
        kind === 'choice' || kind === 'choices' || kind === 'site'
          ? tu
            ? 'Choisis une réponse'
            : 'Choisissez une réponse'
          : tu
            ? 'Écris ta réponse'
            : 'Écrivez votre réponse',
      tooLong: (most: number) =>
        tu
          ? `Raccourcis un peu : ${most} caractères au plus`
          : `Raccourcissez un peu : ${most} caractères au plus`,
      noSuchDate: tu
        ? 'Écris le jour, le mois et l’année, par exemple 27 3 2011'
        : 'Écrivez le jour, le mois et l’année, par exemple 27 3 2011',
      noSuchBirthDate: tu ? 'Vérifie l’année de ta naissance' : 'Vérifiez l’année de votre naissance',
      noContact: tu
        ? 'Écris un numéro à 10 chiffres ou une adresse avec @'
        : 'Écrivez un numéro à 10 chiffres ou une adresse avec @',
      notInList: tu ? 'Choisis une réponse de la liste' : 'Choisissez une réponse de la liste',
    },
  }
}

export type ApplicantMessages = ReturnType<typeof applicantFr>
