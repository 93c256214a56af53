/** Words about people who may be one, in French. For the team: "vous". */
export const fr = {
  title: 'Doubles possibles',
  lead: 'Ces dossiers se ressemblent\u00a0: même date de naissance, nom ou contact proche. Dites si c’est une seule personne.',
  all: 'Tous les doubles possibles',
  empty: 'Rien à comparer',
  emptyReason:
    'Une candidature envoyée est comparée aux autres. Deux dossiers qui se ressemblent viennent ici.',
  unnamed: 'Sans nom',
  columns: { first: 'Un dossier', second: 'L’autre', born: 'Née le', found: 'Trouvé le', answer: 'Réponse' },
  answers: {
    open: 'À comparer',
    joined: 'Réunis par d’autres',
    same: 'Une seule personne',
    different: 'Deux personnes',
  },
  question: 'Est-ce la même personne\u00a0?',
  effect:
    'Une seule personne compte une fois dans les chiffres. Ses candidatures restent. Un contact faux, déjà corrigé dans l’une, l’est aussi dans l’autre. Vous pourrez revenir sur votre réponse, pas sur ce contact.',
  press: {
    same: 'C’est la même personne',
    different: 'Ce sont deux personnes',
    open: 'Revenir sur cette réponse',
  },
  said: {
    same: (by: string, day: string) => `Une seule personne, dit ${by} le ${day}.`,
    different: (by: string, day: string) => `Deux personnes, dit ${by} le ${day}.`,
  },
  somebody: 'une personne de l’équipe',
  born: 'Née le',
  contact: 'Contact',
  guardian: 'Parent',
  file: (edition: string, day: string) => `${edition}, envoyée le ${day}`,
  none: 'Non connu',
  joined:
    'D’autres réponses disent déjà que c’est une seule personne. Pour les séparer, revenez d’abord sur celles-là.',
  places: {
    title: 'Deux places de la même édition',
    titleJoined: 'Deux places pour une seule personne',
    askHer: 'Une même personne garde une seule place. Demandez-lui laquelle.',
    keepTaken: 'Une même personne garde une seule place\u00a0: celle qu’elle a déjà prise.',
    freed: 'L’autre se libère quand elle la laisse, depuis sa page, ou à la fin de l’offre.',
    place: (where: string, until: string | null) =>
      until === null ? `${where}\u00a0: place prise` : `${where}\u00a0: proposée jusqu’au ${until}`,
  },
  erased: 'Dossier effacé',
  choose: 'Dites si c’est la même personne',
  changed: 'Quelqu’un a répondu entre-temps\u00a0: voici sa réponse',
  withoutContact:
    'C’est noté\u00a0: une seule personne. Dans ce dossier, un parent n’a plus de contact\u00a0: à vous de l’écrire.',
  done: {
    same: 'C’est noté\u00a0: une seule personne.',
    different: 'C’est noté\u00a0: deux personnes.',
    open: 'La réponse est reprise\u00a0: à comparer de nouveau.',
  },
}

export type DoubleWords = typeof fr
