import type { HostedMessages } from './hosted-fr.ts'

/** Words said to a host about what is held at her place, in English. */
export const hostedEn: HostedMessages = {
  title: 'At your place',
  lead: 'What is held at your place, and whom to call. You see the name of no participant.',
  none: 'Nothing is planned at your place for now',
  noneReason: 'As soon as a cohort is prepared on your site, you see its days and hours here.',
  when: 'When',
  between: (first, last) => `${first} to ${last}`,
  noDay: 'No session planned',
  planned: 'These days are planned. They may still change.',
  where: 'Site',
  room: 'Room',
  noRoom: 'not said yet',
  participants: 'Participants',
  call: 'Whom to call',
  adults: 'The adults who come',
  noAdult: 'Nobody is listed yet.',
  roles: { facilitator: 'Facilitator', host: 'Host', helper: 'Helper', guest: 'Guest' },
  next: 'The next sessions',
  others: (count) => (count === 1 ? 'One other session' : `The ${count} other sessions`),
  hours: (from, to) => `${from} to ${to}`,
  cancelled: 'cancelled',
}
