import type { PlaceMessages } from './place-fr.ts'

/** When somebody with a place comes, in English: the same words for her and for her guardian. */
export const placeEn: PlaceMessages = {
  next: 'The next session',
  today: 'Today’s session',
  day: 'Day',
  hours: 'Hours',
  room: 'Room',
  between: (from, to) => `${from} to ${to}`,
  later: (count) => (count === 1 ? 'One other session' : `The ${count} other sessions`),
  cancelled: 'cancelled',
  planned: 'These days are planned. They may still change.',
}
