import { ofName } from '#platform/i18n/elision.ts'
import type { PaperFault, PaperState, WaiverRefusal } from '../paper.ts'
import { lacksIn } from './own-fr.ts'

const girls = (count: number, one: string, many: string) =>
  count === 1 ? `Une participante ${one}` : `${count} participantes ${many}`

/** Words said to the team about papers, in French. */
export const fr = {
  states: {
    missing: 'Manque',
    asked: 'Demandé',
    received: 'Reçu',
    checked: 'Vérifié',
  } satisfies Record<PaperState, string>,
  waived: 'Dispense',
  waiverEnded: 'Fin de la dispense',
  refused: 'Refusé par un parent',
  incomplete: 'Il manque un oui',
  lacks: lacksIn('elle n’a pas encore répondu'),
  notAsked: 'Pas demandé',
  faults: {
    'not signed': 'Pas signé',
    incomplete: 'Incomplet',
    'out of date': 'Périmé',
    'not readable': 'Illisible',
    'not hers': 'Pas le sien',
  } satisfies Record<PaperFault, string>,
  list: {
    title: 'Les papiers',
    canStart: 'Toutes peuvent commencer.',
    cannotStart: (count: number) =>
      `${girls(count, 'ne peut pas', 'ne peuvent pas')} encore commencer\u00a0: il manque un papier.`,
    start: { label: 'Pour commencer', waits: 'Il manque un papier', ready: 'Tout est là' },
    lead: 'Frise garde seulement qui a vu le papier, et quand. Le document n’est jamais copié.',
    name: 'Prénom et nom',
    noteReceived: 'Noter reçu',
    noteChecked: 'Noter vérifié',
    about: (paper: string, name: string) => `${paper}, ${name}`,
    noted: 'C’est noté.',
    since: (day: string) => `le ${day}`,
    empty: 'Personne dans cette promotion',
    emptyReason: 'Les papiers se suivent quand des participantes y ont leur place.',
    noPapers: 'Le programme ne demande aucun papier',
    noPapersReason: 'S’il en demande un jour, ils se suivront ici.',
    back: 'La promotion',
  },
  reminder: {
    title: 'Rappeler',
    lead: (count: number) =>
      `Il manque un papier à ${count === 1 ? 'une participante' : `${count} participantes`}.`,
    hint: 'Chaque personne reçoit un message par jour au plus.',
    send: 'Rappeler à toutes celles qui en ont un à donner',
    sent: (count: number) =>
      count === 0
        ? 'Aucun message écrit.'
        : count === 1
          ? 'Un message est écrit.'
          : `${count} messages sont écrits.`,
    toldToday: (count: number) => `${girls(count, 'a', 'ont')} déjà eu un rappel aujourd’hui.`,
    unreachable: (count: number) => `${girls(count, 'n’a', 'n’ont')} personne à prévenir\u00a0: appelez.`,
    last: (day: string) => `Dernier rappel, ${day}`,
    queued: (count: number) => `${count} en attente`,
    settled: (count: number) => (count === 1 ? '1 dit autrement' : `${count} dits autrement`),
    unreached: (count: number) => `${count} à dire autrement`,
  },
  girl: {
    title: (name: string) => `Les papiers ${ofName(name)}`,
    needed: 'Avant le premier jour',
    neverNeeded: 'Ne bloque jamais une place',
    itself: 'Se compte tout seul, dès la réponse par lien ou sur papier.',
    source: 'Pourquoi',
    history: 'Ce qui s’est passé',
    nothing: 'Rien encore.',
    by: (day: string, name: string) => `${day}, ${name}`,
    notAccepted: 'Ne pas accepter ce papier',
    fault: 'Pourquoi',
    refuse: 'Noter qu’il manque',
    waive: 'La laisser commencer sans ce papier',
    waiveHint: 'Votre nom et la raison sont gardés. Le papier reste demandé.',
    reason: 'Pourquoi',
    waiveSend: 'La laisser commencer',
    waivedNow: 'Elle peut commencer. Le papier reste demandé.',
    endWaiver: 'Mettre fin à la dispense',
    waiverEnded: 'La dispense est finie : elle attend de nouveau ce papier pour commencer.',
    back: 'Tous les papiers',
    member: 'Sa fiche',
  },
  errors: {
    fault: 'Choisissez pourquoi',
    reason: 'Écrivez pourquoi, en une phrase',
    tooLong: (most: number) => `Restez sous ${most} signes`,
    itself: 'Ce papier se compte tout seul\u00a0: il n’y a rien à noter',
    changed: (theirs: string, by: string, yours: string) =>
      `Entre-temps, ${by} a noté «\u00a0${theirs}\u00a0». Vous notiez «\u00a0${yours}\u00a0». Choisissez à nouveau.`,
    somebody: 'une collègue',
    waivers: {
      'there already': 'Ce papier est là\u00a0: aucune dispense n’est utile',
      'never needed': 'Ce papier ne bloque personne',
      'refused by guardian': 'Un parent a répondu non\u00a0: elle ne peut pas commencer',
      'waived already': 'Elle a déjà cette dispense',
    } satisfies Record<WaiverRefusal, string>,
  },
  missing: {
    title: 'Papiers manquants',
    lead: 'Les promotions où il manque un papier avant le premier jour.',
    cohort: 'Promotion',
    place: 'Lieu',
    girls: 'Participantes',
    since: 'Depuis le',
    empty: 'Aucun papier ne manque',
    emptyReason: 'Une promotion apparaît ici quand une participante y attend un papier.',
  },
}

export type PapersMessages = typeof fr
