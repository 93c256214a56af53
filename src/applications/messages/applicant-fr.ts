import { listOf } from '#platform/i18n/format.ts'
import type { ImageRight } from '../majority.ts'
import { applicantStatusFr } from './applicant-status-fr.ts'

/** Words said to an applicant in French, in the form of address that the programme chose. */
export const applicantFr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  const contactNeeded = tu
    ? 'Écris un numéro de téléphone à 10 chiffres, ou un e-mail avec @'
    : 'Écrivez un numéro de téléphone à 10 chiffres, ou un e-mail avec @'
  return {
    begin: {
      closed: 'Les candidatures sont fermées',
      closedLead: 'Cette campagne ne prend plus de candidatures. Voici d’autres portes.',
    },
    next: 'Continuer',
    back: 'Retour',
    later: 'Finir plus tard',
    doorContact: 'Laisser un contact',
    leaveContact: tu
      ? 'Laisse ton contact pour la prochaine fois'
      : 'Laissez votre contact pour la prochaine fois',
    remaining: (minutes: number) => (minutes <= 1 ? 'encore 1 minute' : `encore ${minutes} minutes`),
    keptUntil: (day: string) =>
      tu ? `Gardé avec ton accord, jusqu’au ${day}.` : `Gardé avec votre accord, jusqu’au ${day}.`,
    siteFull: tu
      ? 'Complet pour l’instant\u00a0: si une place se libère, on peut te la proposer.'
      : 'Complet pour l’instant\u00a0: si une place se libère, on peut vous la proposer.',
    day: 'Exemple\u00a0: 27 3 2011',
    check: {
      change: 'Changer',
      correct: 'Corriger',
      none: 'Pas de réponse',
      send: 'J’envoie ma candidature',
      mistake: (who: string, phone: string) => `Une erreur\u00a0? ${who}, ${phone}.`,
      incomplete: (title: string) => `Il manque une réponse\u00a0: ${title}`,
    },
    answers: {
      title: tu ? 'Tes réponses' : 'Vos réponses',
      open: 'Relire mes réponses',
      sent: (day: string, who: string, phone: string) =>
        tu
          ? `Envoyées le ${day}. Une erreur\u00a0? Dis-le à ${who} au ${phone}.`
          : `Envoyées le ${day}. Une erreur\u00a0? Dites-le à ${who} au ${phone}.`,
      notSent: 'Elles ne sont pas parties. Personne ne les a lues.',
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
      noteOnce: (who: string, phone: string) =>
        tu
          ? `On ne le montre qu’une fois. Si tu le perds, le lien de notre message ouvre aussi ta candidature. Tu n’as pas de message\u00a0? Appelle ${who} au ${phone}.`
          : `On ne le montre qu’une fois. Si vous le perdez, le lien de notre message ouvre aussi votre candidature. Vous n’avez pas de message\u00a0? Appelez ${who} au ${phone}.`,
      kept: (length: string) =>
        tu
          ? `Une candidature pas encore envoyée est gardée ${length} après ta dernière réponse. Ensuite ton code n’ouvre plus rien.`
          : `Une candidature pas encore envoyée est gardée ${length} après votre dernière réponse. Ensuite votre code n’ouvre plus rien.`,
      closes: (day: string) => `Les candidatures ferment le ${day}.`,
      lost: {
        title: 'Code perdu\u00a0?',
        link: tu
          ? 'Cherche notre message\u00a0: son lien ouvre ta candidature, sans code.'
          : 'Cherchez notre message\u00a0: son lien ouvre votre candidature, sans code.',
        call: tu
          ? 'Tu ne le trouves pas\u00a0? Appelle l’adulte de ton lieu. Si ta candidature est envoyée, l’équipe peut t’envoyer un nouveau lien, au contact que tu as donné.'
          : 'Vous ne le trouvez pas\u00a0? Appelez la personne de votre lieu. Si votre candidature est envoyée, l’équipe peut vous envoyer un nouveau lien, au contact que vous avez donné.',
      },
      replace: 'Remplacer mon code',
      replaceSure: tu
        ? 'Le code que tu as déjà noté ne marchera plus.'
        : 'Le code que vous avez déjà noté ne marchera plus.',
      another: 'Je veux un autre code',
      noted: 'C’est noté',
      notWritten: tu
        ? 'C’est gardé, mais nous n’écrivons plus à ce contact aujourd’hui. Note ton code ici avant de continuer.'
        : 'C’est gardé, mais nous n’écrivons plus à ce contact aujourd’hui. Notez votre code ici avant de continuer.',
      faults: {
        tooMany: (minutes: number) =>
          tu
            ? `Trop d’essais d’ici. Réessaie dans ${minutes} min.`
            : `Trop d’essais d’ici. Réessayez dans ${minutes} min.`,
        code: tu ? 'Écris ton code' : 'Écrivez votre code',
        wrong: tu
          ? 'Le code et la date ne vont pas ensemble. Vérifie les deux.'
          : 'Le code et la date ne vont pas ensemble. Vérifiez les deux.',
        closed: tu
          ? 'Trop d’essais\u00a0: ce code est fermé pour une heure. Réessaie plus tard.'
          : 'Trop d’essais\u00a0: ce code est fermé pour une heure. Réessayez plus tard.',
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
    image: {
      title: tu ? 'Ton image\u00a0: à toi de décider' : 'Votre image\u00a0: à vous de décider',
      lead: (age: number) =>
        tu
          ? `Tu as ${age} ans. L’accord de tes parents ne compte plus. Tu peux dire non partout, rien ne change pour ta place.`
          : `Vous avez ${age} ans. L’accord de vos parents ne compte plus. Vous pouvez dire non partout, rien ne change pour votre place.`,
      leadMinor: tu
        ? 'Il faut ton oui, et celui de tes parents. Tu peux dire non partout, rien ne change pour ta place.'
        : 'Il faut votre oui, et celui de vos parents. Vous pouvez dire non partout, rien ne change pour votre place.',
      card: tu ? 'Dis ce que tu veux pour ton image.' : 'Dites ce que vous voulez pour votre image.',
      open: 'Je décide',
      save: 'J’enregistre mes choix',
      see: 'Mon image\u00a0: voir et changer',
      change: tu
        ? 'Tu peux changer d’avis à tout moment. Personne ne te demande pourquoi.'
        : 'Vous pouvez changer d’avis à tout moment. Personne ne vous demande pourquoi.',
      standing: {
        yes: 'Aujourd’hui\u00a0: oui.',
        no: 'Aujourd’hui\u00a0: non.',
        unanswered: 'Aujourd’hui\u00a0: non, personne n’a répondu.',
        incomplete: 'Aujourd’hui\u00a0: non, il manque un oui.',
        suspended: tu
          ? 'Aujourd’hui\u00a0: non, on attend ta réponse.'
          : 'Aujourd’hui\u00a0: non, on attend votre réponse.',
      } satisfies Record<ImageRight, string>,
      lacks: (missing: readonly string[]) => `Aujourd’hui\u00a0: non. Il manque ${listOf(missing, 'fr')}.`,
      lacksHers: tu ? 'ton oui' : 'votre oui',
      lacksGuardians: {
        all: tu ? 'le oui de tes parents' : 'le oui de vos parents',
        another: tu ? 'le oui de ton autre parent' : 'le oui de votre autre parent',
        voice: tu ? 'un appel de l’équipe à ton parent' : 'un appel de l’équipe à votre parent',
      },
      alone: (name: string, phone: string) =>
        tu
          ? `Il faut le oui de deux parents, et l’équipe n’en connaît qu’un. Un autre parent peut répondre, ou un seul décide pour toi\u00a0? Dis-le à ${name}, au ${phone}.`
          : `Il faut le oui de deux parents, et l’équipe n’en connaît qu’un. Un autre parent peut répondre, ou un seul décide pour vous\u00a0? Dites-le à ${name}, au ${phone}.`,
      guardians: {
        yes: tu ? 'Tes parents\u00a0: oui.' : 'Vos parents\u00a0: oui.',
        some: 'Un parent\u00a0: oui.',
        no: tu ? 'Tes parents\u00a0: non.' : 'Vos parents\u00a0: non.',
        unanswered: tu ? 'Tes parents\u00a0: pas de réponse.' : 'Vos parents\u00a0: pas de réponse.',
      },
      noEverywhere: 'Je dis non partout',
      same: 'Rien n’a changé\u00a0: c’était déjà noté.',
      done: tu ? 'Tes choix sont enregistrés.' : 'Vos choix sont enregistrés.',
      fault: tu ? 'Choisis oui ou non' : 'Choisissez oui ou non',
    },
    status: applicantStatusFr(address),
    guardian: {
      title: 'L’accord d’un parent',
      unanswered: 'Sa réponse manque. Un lien est prêt.',
      asked: (day: string, contact: string) => `Demandé le ${day}\u00a0: ${contact}.`,
      noAnswerYet: 'Pas encore de réponse.',
      answersForHer: (names: string) =>
        tu ? `Répond pour toi\u00a0: ${names}.` : `Répond pour vous\u00a0: ${names}.`,
      ofAge: tu
        ? 'Tu es majeure\u00a0: tu décides toi-même. Personne ne répond plus pour toi.'
        : 'Vous êtes majeure\u00a0: vous décidez vous-même. Personne ne répond plus pour vous.',
      yes: 'Un parent a donné son accord.',
      no: tu
        ? 'Un parent a dit non. Ce n’est pas ta faute.'
        : 'Un parent a dit non. Ce n’est pas votre faute.',
      refusedTitle: 'Un parent a dit non',
      refusedNext: (who: string, phone: string) =>
        tu
          ? `Ce n’est pas ta faute. Ta candidature reste en cours. Sans son accord, on ne peut pas te donner de place. ${who}, de l’équipe, peut en parler avec toi. Appelle le ${phone}.`
          : `Ce n’est pas votre faute. Votre candidature reste en cours. Sans son accord, on ne peut pas vous donner de place. ${who}, de l’équipe, peut en parler avec vous. Appelez le ${phone}.`,
      talk: (who: string, phone: string) =>
        tu
          ? `${who}, de l’équipe, peut en parler avec toi. Appelle le ${phone}.`
          : `${who}, de l’équipe, peut en parler avec vous. Appelez le ${phone}.`,
      nobody: (who: string, phone: string) =>
        tu
          ? `Personne ne peut signer pour toi\u00a0: ${who} cherche avec toi. Tu peux appeler le ${phone}.`
          : `Personne ne peut signer pour vous\u00a0: ${who} cherche avec vous. Vous pouvez appeler le ${phone}.`,
      show: 'Montrer le code à scanner',
      qrLead: tu
        ? 'Ton parent scanne ce code avec son téléphone. Pas de compte à créer.'
        : 'Votre parent scanne ce code avec son téléphone. Pas de compte à créer.',
      qrLabel: 'Code à scanner pour donner l’accord',
      orOpen: tu ? 'Ou ouvre ce lien sur son téléphone\u00a0:' : 'Ou ouvrez ce lien sur son téléphone\u00a0:',
      back: 'Revenir à mon dossier',
    },
    refusals: {
      ended: tu
        ? 'Ta candidature n’est plus en cours\u00a0: il n’y a rien à retirer.'
        : 'Votre candidature n’est plus en cours\u00a0: il n’y a rien à retirer.',
      over: tu
        ? 'Le programme est fini\u00a0: ce que tu y as fait reste à toi. Rien n’a changé.'
        : 'Le programme est fini\u00a0: ce que vous y avez fait reste à vous. Rien n’a changé.',
      'nobody to ask': (who: string, phone: string) =>
        tu
          ? `Appelle ${who} au ${phone}. Le message ne peut pas partir.`
          : `Appelez ${who} au ${phone}. Le message ne peut pas partir.`,
      'place is over': 'Le programme est fini\u00a0: cette place ne peut plus être prise.',
      'no open offer': 'Il n’y a pas de place proposée en ce moment.',
      'deadline passed': (day: string) =>
        tu
          ? `Le délai est passé le ${day}. La place n’est plus gardée pour toi. Écris à la coordinatrice.`
          : `Le délai est passé le ${day}. La place n’est plus gardée pour vous. Écrivez à la coordinatrice.`,
      'has a place already': (who: string, phone: string) =>
        tu
          ? `Tu as déjà une place dans cette édition. Si tu préfères celle-ci, appelle ${who} au ${phone}.`
          : `Vous avez déjà une place dans cette édition. Si vous préférez celle-ci, appelez ${who} au ${phone}.`,
      'guardian has not answered': tu
        ? 'Il manque encore l’accord d’un parent. Montre-lui le code ci-dessous.'
        : 'Il manque encore l’accord d’un parent. Montrez-lui le code ci-dessous.',
      'guardian refused': (who: string, phone: string) =>
        tu
          ? `Un parent a dit non. ${who}, de l’équipe, peut en parler avec toi. Appelle le ${phone}.`
          : `Un parent a dit non. ${who}, de l’équipe, peut en parler avec vous. Appelez le ${phone}.`,
    },
    faults: {
      missing: (kind: string): string => {
        if (kind === 'choice' || kind === 'choices' || kind === 'site')
          return tu ? 'Choisis une réponse' : 'Choisissez une réponse'
        if (kind === 'date')
          return tu ? 'Donne le jour, le mois et l’année' : 'Donnez le jour, le mois et l’année'
        if (kind === 'contact') return contactNeeded
        return tu ? 'Écris ta réponse' : 'Écrivez votre réponse'
      },
      tooLong: (most: number) =>
        tu
          ? `Raccourcis un peu\u00a0: ${most} caractères au plus`
          : `Raccourcissez un peu\u00a0: ${most} caractères au plus`,
      onlyName: tu
        ? 'Écris seulement un nom, sans numéro ni adresse'
        : 'Écrivez seulement un nom, sans numéro ni adresse',
      noSuchDate: tu
        ? 'Ce jour n’existe pas. Vérifie le jour et le mois'
        : 'Ce jour n’existe pas. Vérifiez le jour et le mois',
      noDate: tu
        ? 'Écris le jour, le mois et l’année, par exemple 27 3 2011'
        : 'Écrivez le jour, le mois et l’année, par exemple 27 3 2011',
      noSuchBirthDate: tu ? 'Vérifie l’année de ta naissance' : 'Vérifiez l’année de votre naissance',
      noContact: contactNeeded,
      hiddenSign: tu
        ? 'Un signe ne se voyait pas. Enlève le \ufffd de ce contact.'
        : 'Un signe ne se voyait pas. Enlevez le \ufffd de ce contact.',
      noTexts: tu
        ? 'Aucun SMS ne part vers ce pays. Écris un autre numéro, ou une adresse e-mail.'
        : 'Aucun SMS ne part vers ce pays. Écrivez un autre numéro, ou une adresse e-mail.',
      tooManyContacts: (name: string, phone: string) =>
        tu
          ? `Tu as déjà changé plusieurs fois. Remets ton dernier contact, ou appelle ${name} au ${phone}.`
          : `Vous avez déjà changé plusieurs fois. Remettez votre dernier contact, ou appelez ${name} au ${phone}.`,
      whichPlace: tu ? 'Choisis ta commune dans la liste' : 'Choisissez votre commune dans la liste',
      notInList: tu ? 'Choisis une réponse de la liste' : 'Choisissez une réponse de la liste',
    },
  }
}

export type ApplicantMessages = ReturnType<typeof applicantFr>
