/** When somebody with a place comes, in French: the same words for her and for her guardian. */
export const placeFr = {
  next: 'La prochaine séance',
  today: 'La séance d’aujourd’hui',
  day: 'Jour',
  hours: 'Heures',
  room: 'Salle',
  between: (from: string, to: string) => `${from} à ${to}`,
  later: (count: number) => (count === 1 ? 'Une autre séance' : `Les ${count} autres séances`),
  cancelled: 'annulée',
  planned: 'Ces jours sont prévus. Ils peuvent encore changer.',
}

export type PlaceMessages = typeof placeFr
