import type { HostedAdult } from '../hosted-queries.ts'

/** Words said to a host about what is held at her place, in French. */
export const hostedFr = {
  title: 'Chez vous',
  lead: 'Ce qui a lieu chez vous, et qui appeler. Vous ne voyez le nom d’aucune participante.',
  none: 'Rien n’est prévu chez vous pour l’instant',
  noneReason: 'Dès qu’une promotion est préparée sur votre lieu, vous voyez ici ses jours et ses heures.',
  when: 'Quand',
  between: (first: string, last: string) => `du ${first} au ${last}`,
  noDay: 'Aucune séance prévue',
  planned: 'Ces jours sont prévus. Ils peuvent encore changer.',
  where: 'Lieu',
  room: 'Salle',
  noRoom: 'pas encore dite',
  participants: 'Participantes',
  call: 'Qui appeler',
  adults: 'Les adultes qui viennent',
  noAdult: 'Personne n’est encore inscrit.',
  roles: { facilitator: 'Formatrice', host: 'Hôte', helper: 'Aide', guest: 'Invitée' } satisfies Record<
    HostedAdult['role'],
    string
  >,
  next: 'Les prochaines séances',
  others: (count: number) => (count === 1 ? 'Une autre séance' : `Les ${count} autres séances`),
  hours: (from: string, to: string) => `${from} à ${to}`,
  cancelled: 'annulée',
}

export type HostedMessages = typeof hostedFr
