/** Words of her own page in French, in the form of address that the programme chose. */
export const applicantStatusFr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  return {
    mine: 'Mes réponses, liens et données',
    diploma: 'Je télécharge mon diplôme',
    papers: 'Je vois ce qu’il me reste à donner',
    papersDone: 'Revoir mes papiers',
    emergencySheet: 'Ma fiche d’urgence',
    states: {
      draft: tu ? 'Ta candidature n’est pas encore envoyée' : 'Votre candidature n’est pas encore envoyée',
      submitted: tu ? 'Ta candidature est bien arrivée' : 'Votre candidature est bien arrivée',
      'under review': tu
        ? 'Ta candidature est en cours de lecture'
        : 'Votre candidature est en cours de lecture',
      offered: tu ? 'Tu as une place' : 'Vous avez une place',
      waiting: tu ? 'Tu es sur la liste d’attente' : 'Vous êtes sur la liste d’attente',
      declined: tu ? 'Il n’y a pas eu de place pour toi' : 'Il n’y a pas eu de place pour vous',
      accepted: tu ? 'Ta place est confirmée' : 'Votre place est confirmée',
      'refused by applicant': tu ? 'Tu as laissé ta place' : 'Vous avez laissé votre place',
      expired: 'Le délai de réponse est passé',
      withdrawn: tu ? 'Ta candidature est retirée' : 'Votre candidature est retirée',
    },
    next: {
      draft: tu ? 'Reprends où tu en étais, puis envoie.' : 'Reprenez où vous en étiez, puis envoyez.',
      submitted: tu ? 'On la lit sans voir ton nom.' : 'On la lit sans voir votre nom.',
      'under review': tu ? 'On la lit sans voir ton nom.' : 'On la lit sans voir votre nom.',
      offered: tu ? 'Bravo. Dis-nous si tu la prends.' : 'Bravo. Dites-nous si vous la prenez.',
      declined: tu
        ? 'Voici d’autres portes, ouvertes pour toi.'
        : 'Voici d’autres portes, ouvertes pour vous.',
      accepted: tu ? 'On t’écrit avant le premier jour.' : 'On vous écrit avant le premier jour.',
      'refused by applicant': tu ? 'Elle n’est plus gardée pour toi.' : 'Elle n’est plus gardée pour vous.',
      expired: tu
        ? 'La place n’est plus gardée pour toi. La coordinatrice peut en parler avec toi.'
        : 'La place n’est plus gardée pour vous. La coordinatrice peut en parler avec vous.',
      withdrawn: tu
        ? 'C’est noté. Personne ne te demande pourquoi.'
        : 'C’est noté. Personne ne vous demande pourquoi.',
    },
    placeRefused: tu ? 'Ta place n’est plus gardée' : 'Votre place n’est plus gardée',
    nextTime: tu ? 'Tu peux candidater une prochaine fois.' : 'Vous pouvez candidater une prochaine fois.',
    doorOpen: tu
      ? 'La porte reste ouverte\u00a0: tu peux candidater une prochaine fois.'
      : 'La porte reste ouverte\u00a0: vous pouvez candidater une prochaine fois.',
    underWay: (who: string, phone: string) =>
      tu
        ? `Si tu ne peux pas venir un jour, préviens ${who} au ${phone}.`
        : `Si vous ne pouvez pas venir un jour, prévenez ${who} au ${phone}.`,
    over: tu ? 'Ce que tu y as fait reste à toi.' : 'Ce que vous y avez fait reste à vous.',
    waitsUntil: (day: string) =>
      tu
        ? `Si une place se libère d’ici le ${day}, on t’écrit tout de suite.`
        : `Si une place se libère d’ici le ${day}, on vous écrit tout de suite.`,
    answerOpen: (who: string, phone: string) =>
      tu
        ? `On t’écrit dès que c’est décidé. Une question\u00a0? Appelle ${who} au ${phone}.`
        : `On vous écrit dès que c’est décidé. Une question\u00a0? Appelez ${who} au ${phone}.`,
    listOver: 'La liste d’attente est finie',
    listOverNext: 'Cette fois, aucune place ne s’est libérée. Ce n’est pas une note.',
    left: tu ? 'Tu n’es plus dans le groupe' : 'Vous n’êtes plus dans le groupe',
    leftOn: (day: string, who: string, phone: string) =>
      tu
        ? `Ton dernier jour\u00a0: le ${day}. Ce que tu y as fait reste à toi. Une question\u00a0? Appelle ${who} au ${phone}.`
        : `Votre dernier jour\u00a0: le ${day}. Ce que vous y avez fait reste à vous. Une question\u00a0? Appelez ${who} au ${phone}.`,
    running: 'C’est en cours',
    finished: 'C’est fini',
    graduated: tu ? 'Bravo, tu as ton diplôme' : 'Bravo, vous avez votre diplôme',
    leavesOn: (day: string) =>
      tu
        ? `Ton dernier jour dans le groupe\u00a0: le ${day}.`
        : `Votre dernier jour dans le groupe\u00a0: le ${day}.`,
    withoutGroup: tu ? 'On te cherche un groupe' : 'On vous cherche un groupe',
    withoutGroupNext: (who: string, phone: string) =>
      tu
        ? `Ton groupe n’aura pas lieu. Ta place est gardée\u00a0: on cherche un autre groupe, et on t’écrit. Une question\u00a0? Appelle ${who} au ${phone}.`
        : `Votre groupe n’aura pas lieu. Votre place est gardée\u00a0: on cherche un autre groupe, et on vous écrit. Une question\u00a0? Appelez ${who} au ${phone}.`,
    placeOver: 'Le programme est fini.',
    draftEnds: (kept: string, closes: string) =>
      tu
        ? `On garde tes réponses jusqu’au ${kept}, et plus longtemps si tu en écris d’autres. Les candidatures ferment le ${closes}.`
        : `On garde vos réponses jusqu’au ${kept}, et plus longtemps si vous en écrivez d’autres. Les candidatures ferment le ${closes}.`,
    tooLate: (kept: string) =>
      tu
        ? `Ta candidature n’est pas partie\u00a0: personne ne l’a lue. On garde tes réponses ${kept} après la dernière, puis on les efface. Si les candidatures rouvrent, tu reprends ici.`
        : `Votre candidature n’est pas partie\u00a0: personne ne l’a lue. On garde vos réponses ${kept} après la dernière, puis on les efface. Si les candidatures rouvrent, vous reprenez ici.`,
    readLater: tu
      ? 'On la lit dès qu’un parent a dit oui. Tu auras une réponse.'
      : 'On la lit dès qu’un parent a dit oui. Vous aurez une réponse.',
    resume: 'Je reprends',
    data: 'Mes données',
    links: 'Mes liens, téléphone perdu',
    why: tu
      ? 'Tu peux lire pourquoi on a décidé ainsi\u00a0: ouvre «\u00a0Mes données\u00a0», puis «\u00a0Tout emporter\u00a0».'
      : 'Vous pouvez lire pourquoi on a décidé ainsi\u00a0: ouvrez «\u00a0Mes données\u00a0», puis «\u00a0Tout emporter\u00a0».',
    keepLink: (until: string) =>
      tu ? `Garde cette adresse jusqu’au ${until}.` : `Gardez cette adresse jusqu’au ${until}.`,
    where: 'Où',
    when: 'Quand',
    level: tu ? 'Tu es' : 'Vous êtes',
    expiredOn: 'Il fallait répondre avant le',
    askCoordinator: 'J’écris à la coordinatrice',
    askedOn: (instant: string) =>
      tu
        ? `Tu as écrit le ${instant}. La coordinatrice te rappelle.`
        : `Vous avez écrit le ${instant}. La coordinatrice vous rappelle.`,
    question: (who: string, phone: string) =>
      tu
        ? `Une question\u00a0? Appelle ${who} au ${phone}.`
        : `Une question\u00a0? Appelez ${who} au ${phone}.`,
    callToo: (name: string, phone: string) =>
      tu ? `Tu peux aussi appeler ${name} au ${phone}.` : `Vous pouvez aussi appeler ${name} au ${phone}.`,
    coordinatorAsked: tu ? 'C’est envoyé. Elle te rappelle.' : 'C’est envoyé. Elle vous rappelle.',
    offerUntil: 'Réponse avant le',
    accept: 'Je prends ma place',
    refuse: 'Je laisse ma place',
    refuseSure: tu
      ? 'La place va à une autre personne, et tu ne peux plus la reprendre.'
      : 'La place va à une autre personne, et vous ne pouvez plus la reprendre.',
    accepted: tu ? 'C’est noté\u00a0: tu as ta place.' : 'C’est noté\u00a0: vous avez votre place.',
    wrongName: 'Une faute dans mon nom ou ma date de naissance',
    wrongNameHelp: (who: string, phone: string) =>
      tu
        ? `Appelle ${who} au ${phone}\u00a0: l’équipe corrige, et tu le vois dans tes données.`
        : `Appelez ${who} au ${phone}\u00a0: l’équipe corrige, et vous le voyez dans vos données.`,
    leave: {
      application: {
        name: 'Retirer ma candidature',
        sure: tu
          ? 'Ta candidature s’arrête là. Personne ne te demande pourquoi.'
          : 'Votre candidature s’arrête là. Personne ne vous demande pourquoi.',
      },
      place: {
        name: 'Laisser ma place',
        sure: tu
          ? 'Ta place va à une autre personne, et tu ne peux plus la reprendre. Personne ne te demande pourquoi.'
          : 'Votre place va à une autre personne, et vous ne pouvez plus la reprendre. Personne ne vous demande pourquoi.',
      },
      sessions: {
        name: 'Je ne viens plus',
        sure: tu
          ? 'Tu ne viens plus aux séances qui restent. Personne ne te demande pourquoi.'
          : 'Vous ne venez plus aux séances qui restent. Personne ne vous demande pourquoi.',
      },
    },
    withdrawTells: {
      guardians: tu
        ? 'La coordinatrice le sait aussitôt, et tes parents aussi.'
        : 'La coordinatrice le sait aussitôt, et vos parents aussi.',
      'nobody else': 'La coordinatrice le sait aussitôt.',
    },
    withdrawn: 'C’est noté\u00a0: la candidature est retirée.',
    refused: 'C’est noté. Merci d’avoir répondu.',
    doors: 'D’autres portes',
  }
}
