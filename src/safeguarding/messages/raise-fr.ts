import { ofName } from '#platform/i18n/elision.ts'

/** Said to whoever raises a concern, in the form of address of the page from which she comes. */
export const raiseFr = (address: 'tu' | 'vous') => {
  const tu = address === 'tu'
  return {
    title: 'Signaler une inquiétude',
    lead: tu
      ? 'Pour toi ou pour quelqu’un d’autre. Pas besoin de compte, ni de dire ton nom.'
      : 'Pour vous ou pour quelqu’un d’autre. Pas besoin de compte, ni de dire votre nom.',
    danger: 'Un danger maintenant\u00a0?',
    dangerWords: tu ? 'N’écris pas ici\u00a0: appelle.' : 'N’écrivez pas ici\u00a0: appelez.',
    worry: 'Qu’est-ce qui ne va pas\u00a0?',
    worryHint: tu
      ? 'Ce que tu as vu, entendu ou vécu. Tu n’as rien à prouver.'
      : 'Ce que vous avez vu, entendu ou vécu. Vous n’avez rien à prouver.',
    about: 'De qui s’agit-il\u00a0?',
    aboutHint: 'Un prénom, un rôle, ou «\u00a0moi\u00a0».',
    contact: tu ? 'Comment te répondre\u00a0?' : 'Comment vous répondre\u00a0?',
    contactHint: tu
      ? 'Un numéro, une adresse, un moment. Si tu ne mets rien, rien ne dira que c’est toi, même avec un compte.'
      : 'Un numéro, une adresse, un moment. Si vous ne mettez rien, rien ne dira que c’est vous, même avec un compte.',
    keptFrom: 'Est-ce à propos d’une de ces personnes\u00a0?',
    keptFromHint: tu
      ? 'Elles peuvent recevoir ces messages. Si tu coches un nom, cette personne ne saura pas que ton message existe.'
      : 'Elles peuvent recevoir ces messages. Si vous cochez un nom, cette personne ne saura pas que votre message existe.',
    named: (name: string, role: string) =>
      tu
        ? `Ton message parle-t-il ${ofName(name)}, ${role}\u00a0? Coche son nom si elle ne doit rien en savoir.`
        : `Votre message parle-t-il ${ofName(name)}, ${role}\u00a0? Cochez son nom si elle ne doit rien en savoir.`,
    notSent: 'Rien n’est encore parti.',
    tickOrSend: tu
      ? 'Coche un nom ci-dessus, ou envoie ton message comme il est.'
      : 'Cochez un nom ci-dessus, ou envoyez votre message comme il est.',
    whoReads: 'Qui le lit, et la suite',
    reading:
      'La personne chargée de la protection le lit dans les 24 heures et décide quoi faire. Les autres ne le voient pas.',
    noSecrecy:
      'Elle ne peut pas promettre le secret\u00a0: si quelqu’un est en danger, elle doit prévenir ceux qui peuvent le protéger.',
    page: (pattern: string) => `Page d’où part ce message\u00a0: ${pattern}`,
    send: tu ? 'J’envoie' : 'Envoyer',
    thanks: {
      title: 'C’est arrivé',
      lead: tu ? 'Merci. Tu as bien fait d’écrire.' : 'Merci. Vous avez bien fait d’écrire.',
      next: 'La suite',
      steps: [
        tu
          ? 'Dans les 24 heures, la personne chargée de la protection lit ton message et décide quoi faire.'
          : 'Dans les 24 heures, la personne chargée de la protection lit votre message et décide quoi faire.',
        tu
          ? 'Si tu as dit comment te répondre, elle te répond. Sinon, elle ne peut pas. Tu peux réécrire si quelque chose change.'
          : 'Si vous avez dit comment vous répondre, elle vous répond. Sinon, elle ne peut pas. Vous pouvez réécrire si quelque chose change.',
        'Si quelqu’un est en danger, elle prévient les autorités. Elle ne peut pas promettre le secret.',
      ],
      /** Where no message could leave for anybody who may read it. */
      untold: {
        title: 'C’est gardé, mais personne n’est encore prévenu',
        steps: [
          tu
            ? 'Ton message est gardé. Nous n’avons pas pu prévenir la personne qui doit le lire : elle le verra quand elle ouvrira sa page.'
            : 'Votre message est gardé. Nous n’avons pas pu prévenir la personne qui doit le lire : elle le verra quand elle ouvrira sa page.',
          tu
            ? 'N’attends pas sa réponse : appelle un des numéros ci-dessus, ou parle à un adulte en qui tu as confiance.'
            : 'N’attendez pas sa réponse : appelez un des numéros ci-dessus, ou l’association.',
        ],
      },
      back: 'Revenir à ma page',
      home: 'Aller à l’accueil',
    },
  }
}

export type RaiseMessages = ReturnType<typeof raiseFr>
