import { ofName } from '#platform/i18n/elision.ts'
import type { TemplateName } from '../emails/templates.ts'
import type { FailureKind } from '../failure.ts'
import type { Audience, SettlementWay } from '../mailing.ts'
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
    lead: 'Prévenez ces personnes autrement, puis dites-le ici.',
    empty: 'Personne à prévenir autrement',
    emptyReason:
      'Un message qui n’arrive pas se montre ici avec sa raison, jusqu’à ce que quelqu’un note ce qui a été fait.',
    contact: 'Contact',
    deeds: 'À faire',
    call: (phone: string) => `Appeler le ${phone}`,
    sheet: 'Sa fiche d’urgence',
    noPhone: 'Aucun téléphone connu',
    change: 'Changer le contact',
    about: (name: string) => (name === '' ? 'Ouvrir la candidature' : `Candidature ${ofName(name)}`),
    rated: 'Un dossier que vous avez lu',
    otherCalls: 'Une autre personne de l’équipe appelle',
    kept: {
      mail: 'Aucun envoi de courriels n’est réglé. Dites-le autrement.',
      sms: 'Aucun envoi de SMS n’est réglé. Dites-le autrement.',
      none: 'Aucune adresse connue. Remettez le message ou appelez.',
    } satisfies Record<Channel, string>,
    settled: 'C’est noté.',
    cleared: 'Retirés de la liste',
    clearedBy: (how: string, by: string, at: string) => `${how}\u00a0: ${by}, le ${at}.`,
    settleAbout: (name: string) => `, ${name}`,
  },
  settle: {
    'by phone': 'Dit au téléphone',
    'by hand': 'Remis en main propre',
    'not needed': 'Plus utile',
  } satisfies Record<SettlementWay, string>,
  audiences: {
    girls: 'Les participantes',
    guardians: 'Leurs parents et responsables',
    team: 'L’équipe de la promotion',
    hosts: 'Qui ouvre le lieu',
  } satisfies Record<Audience, string>,
  audience: {
    girls: 'Participante',
    guardians: 'Parent ou responsable',
    team: 'Équipe',
    hosts: 'Hôte du lieu',
  } satisfies Record<Audience, string>,
  preview: {
    languages: { fr: 'en français', en: 'en anglais' },
    heading: (audience: string, language: string) => `${audience}, ${language}`,
    channels: (count: Record<Channel, number>) =>
      [
        count.mail > 0 && `${count.mail} par courriel`,
        count.sms > 0 && `${count.sms} par SMS`,
        count.none > 0 && `${count.none} sans contact`,
      ]
        .filter(Boolean)
        .join(', '),
    example: (name: string) => `Les mots que lira ${name}`,
    mail: 'Courriel',
    text: 'Le même en texte simple',
    sms: 'SMS',
    atAnyHour:
      'Il est tard\u00a0: les SMS partent quand même tout de suite. Demain matin, ce serait trop tard.',
    heldUntil: (at: string) => `Les SMS partent le ${at}, pour ne pas sonner la nuit.`,
    smsLength: (characters: number, parts: number) =>
      parts === 1 ? `${characters} signes, 1 SMS` : `${characters} signes, ${parts} SMS mis bout à bout`,
  },
  delivery: {
    done: (reached: number, total: number) => `${reached} sur ${total} envoyés`,
    kept: (reached: number, total: number) => `${reached} sur ${total} dans la boîte d’envoi`,
    waiting: (count: number) =>
      count === 1
        ? '1 part en ce moment\u00a0: rechargez la page.'
        : `${count} partent en ce moment\u00a0: rechargez la page.`,
    later: (count: number, at: string) =>
      count === 1
        ? `1 SMS part le ${at}, pour ne pas sonner la nuit.`
        : `${count} SMS partent le ${at}, pour ne pas sonner la nuit.`,
    unreached: (count: number) =>
      count === 1 ? '1 personne n’a rien reçu' : `${count} personnes n’ont rien reçu`,
    everybody: 'Tout le monde a été prévenu.',
    demonstration: 'Rien ne part d’une démonstration\u00a0: les messages sont gardés dans sa boîte d’envoi.',
    slips: 'Imprimer les mots à remettre',
    recipients: 'À qui',
    as: 'En tant que',
    by: (name: string) => `par ${name}`,
    words: 'Ce qui a été écrit',
    gone: 'Ces mots ont été effacés\u00a0: leur temps de garde est passé.',
    readable: (day: string) => `Ces mots se relisent jusqu’au ${day}. Chaque lecture est notée.`,
  },
  message: {
    back: 'La boîte d’envoi',
    address: 'Adresse',
    template: 'Message',
    gone: 'Le texte a été effacé après l’envoi\u00a0: il contenait un lien personnel.',
  },
  accounts: {
    title: 'Courriels de connexion',
    lead: 'Les codes que les personnes recevraient. Les 200 derniers, gardés en mémoire seulement.',
    emptyReason: 'Demandez un code pour vous connecter\u00a0: il arrive ici.',
  },
  channels: { mail: 'Courriel', sms: 'SMS', none: 'De la main à la main' } satisfies Record<Channel, string>,
  states: {
    queued: 'En attente',
    sent: 'Envoyé',
    kept: 'Gardé ici',
    failed: 'Échec',
    withheld: 'Pas envoyé',
  } satisfies Record<MessageState, string>,
  settled: 'Dit autrement',
  leaves: (at: string) => `Part le ${at}, pour ne pas sonner la nuit.`,
  wouldLeave: (at: string) => `Serait parti le ${at}, pour ne pas sonner la nuit.`,
  withheld: 'Cette personne ne répond plus pour elle. Il n’y a rien à lui dire.',
  retried: 'Pas encore parti\u00a0: un nouvel essai est prévu.',
  failures: {
    address:
      'L’adresse n’existe pas ou refuse nos messages. Appelez. Un contact se change depuis la candidature.',
    full: 'La boîte est pleine. Dites-le autrement, et demandez d’y faire de la place.',
    refused: 'La boîte a refusé ce message. Dites-le autrement.',
    number: 'Ce numéro ne prend pas ce SMS. Appelez. Un contact se change depuis la candidature.',
    country: 'Aucun SMS ne part vers ce pays. Demandez un courriel, ou donnez le lien.',
    away: 'Le service d’envoi n’a pas pris le message. Dites-le autrement.',
    account: 'Notre compte d’envoi est refusé. Prévenez la personne qui tient Frise.',
    cut: 'Coupé pendant l’envoi\u00a0: nul ne sait s’il est parti. Demandez-lui.',
    replaced: 'Le contact a été remplacé avant l’envoi. Dites-le au nouveau contact.',
    unknown: 'Le message n’est pas parti. Dites-le autrement.',
  } satisfies Record<FailureKind, string>,
  templates: {
    'draft-kept': 'Candidature gardée',
    'application-received': 'Candidature reçue',
    'consent-request': 'Demande d’accord',
    'offer-made': 'Place proposée',
    'place-confirmed': 'Place confirmée',
    'kind-answer': 'Réponse et autre porte',
    'coordinator-asked': 'Un dossier à suivre, à l’équipe',
    'guardian-answered': 'Réponse d’un parent',
    'of-age': 'Majorité',
    'link-renewed': 'Nouveau lien',
    'guardian-link-renewed': 'Nouveau lien, au parent',
    'contact-replaced': 'Contact remplacé, à l’ancien',
    'papers-reminder': 'Papier manquant',
    'guardian-papers-reminder': 'Papier manquant, au parent',
    'sheet-reminder': 'Fiche d’urgence vide',
    'guardian-sheet-reminder': 'Fiche d’urgence vide, au parent',
    'guardian-place-confirmed': 'Place confirmée, au parent',
    'guardian-place-left': 'Place laissée, au parent',
    'place-ended': 'Place qui n’est plus gardée',
    'guardian-place-ended': 'Place qui n’est plus gardée, au parent',
    'cohort-changed': 'Changement de groupe',
    'guardian-cohort-changed': 'Changement de groupe, au parent',
    'stay-ends': 'Dernier jour dans le groupe',
    'guardian-stay-ends': 'Dernier jour dans le groupe, au parent',
    'concern-received': 'Inquiétude reçue',
    'team-invitation': 'Invitation dans l’équipe',
    'adult-listed': 'Charte et page protection',
    'charter-reminder': 'Charte et page protection, rappel',
    waiting: 'Liste d’attente',
    'practical-information': 'Informations pratiques',
    'session-added': 'Séance ajoutée',
    'session-moved': 'Séance déplacée',
    'session-cancelled': 'Séance annulée',
    'cohort-given-up': 'Groupe abandonné',
    invitation: 'Invitation à candidater',
    'free-message': 'Message libre',
  } satisfies Record<TemplateName, string>,
}

export type MessageWords = typeof fr
