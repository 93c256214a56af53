import type { TemplateName } from '../emails/templates.ts'
import type { Channel, MessageState } from '../message.ts'

/** What the team and the visitors of a demonstration read about messages. */
export const fr = {
  outbox: {
    title: 'Boîte d’envoi',
    lead: 'Rien ne part d’une démonstration. Voici ce qui serait parti.',
    accounts: 'Les courriels de connexion',
    newestFirst: 'Les derniers d’abord',
    empty: 'Aucun message',
    emptyReason: 'Un message apparaît ici dès qu’une décision en prévient quelqu’un.',
    at: 'Quand',
    recipient: 'À qui',
    subject: 'Objet',
    channel: 'Par',
    state: 'État',
    noName: 'Sans nom',
  },
  undelivered: {
    title: 'Messages qui ne sont pas arrivés',
    lead: 'Appelez ces personnes, ou corrigez leur contact.',
    empty: 'Tout est arrivé',
    emptyReason: 'Un message qui n’arrive pas se montre ici avec sa raison.',
  },
  message: {
    back: 'La boîte d’envoi',
    address: 'Adresse',
    template: 'Message',
    gone: 'Le texte a été effacé après l’envoi : il contenait un lien personnel.',
  },
  accounts: {
    title: 'Courriels de connexion',
    lead: 'Les codes que les personnes recevraient. Les 200 derniers, gardés en mémoire seulement.',
    emptyReason: 'Demandez un code pour vous connecter : il arrive ici.',
  },
  channels: { mail: 'Courriel', sms: 'SMS', none: 'De la main à la main' } satisfies Record<Channel, string>,
  states: {
    queued: 'En attente',
    sent: 'Envoyé',
    kept: 'Gardé ici',
    failed: 'Échec',
  } satisfies Record<MessageState, string>,
  retried: 'Nouvel essai prévu',
  failures: {
    interrupted: 'Coupé pendant l’envoi : nul ne sait s’il est parti.',
    refused: (code: string) => `Refusé (${code}).`,
  },
  templates: {
    'application-received': 'Candidature reçue',
    'consent-request': 'Demande d’accord',
    'offer-made': 'Place proposée',
    'place-confirmed': 'Place confirmée',
    'kind-answer': 'Réponse et autre porte',
    'coordinator-asked': 'Une candidate attend un appel',
    'guardian-answered': 'Réponse d’un parent',
    'of-age': '18 ans',
    'papers-reminder': 'Papier manquant',
    'guardian-papers-reminder': 'Papier manquant, au parent',
    'concern-received': 'Inquiétude reçue',
    'team-invitation': 'Invitation dans l’équipe',
  } satisfies Record<TemplateName, string>,
}

export type MessageWords = typeof fr
