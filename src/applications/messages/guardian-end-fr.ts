import type { GuardianshipEndReason } from '#src/people/index.ts'

/** Words for whoever says that somebody answers for her no more, in French. */
export const guardianEndFr = {
  link: 'Ne répond plus pour elle',
  title: (who: string) => `${who} ne répond plus pour elle`,
  leads: [
    'Ses liens se ferment tout de suite, et plus aucun message ne part vers cette personne.',
    'Ses réponses restent écrites, mais ne comptent plus\u00a0: ni pour la permission, ni pour l’image, ni pour les papiers.',
    'La fiche d’urgence sera à vérifier\u00a0: qui appeler, et qui peut venir chercher la participante.',
    'Frise ne prévient personne\u00a0: ni cette personne, ni la participante, ni un autre parent. Dites-le de vive voix à qui doit le savoir. Sur sa page, elle lit qui répond pour elle.',
    'On ne revient pas en arrière. Pour une erreur, ajoutez à nouveau son contact\u00a0: cette personne répondra une nouvelle fois.',
  ],
  permission: {
    unanswered:
      'La permission venait de cette personne\u00a0: elle va manquer. La participante garde sa place, si elle en a une. Un autre parent doit répondre avant le premier jour.',
    yes: 'Son non ne comptera plus. Le oui de l’autre parent suffit.',
    no: 'Il reste le non d’un autre parent.',
  },
  nobodyLeft: 'Il ne restera aucun parent dans ce dossier. Ajoutez ensuite quelqu’un qui répond pour elle.',
  reason: 'Pourquoi',
  reasons: {
    'authority withdrawn': 'Une décision de justice lui a retiré l’autorité parentale',
    danger: 'Lui écrire mettrait la participante en danger',
    'mandate over': 'Sa tutelle ou sa délégation est finie',
    mistake: 'Ajoutée par erreur\u00a0: cette personne ne répondait pas pour elle',
    deceased: 'Cette personne est décédée',
  } satisfies Record<GuardianshipEndReason, string>,
  save: 'Fermer son accès',
  danger: 'Si la participante est en danger, dites-le aussi à la référente protection.',
  raise: 'Signaler une inquiétude',
  back: 'Revenir à ses parents',
  done: 'C’est noté\u00a0: cette personne ne répond plus pour elle.',
  ended: 'Ne répondent plus pour elle',
  endedLine: (day: string, by: string) => `Depuis le ${day}, noté par ${by}`,
  faults: { reason: 'Choisissez pourquoi' },
}

export type GuardianEndMessages = typeof guardianEndFr
