/** Somebody to call; `phone` in E.164. */
export type EmergencyContact = { name: string; relation: string; phone: string }

/** How she goes home. */
export const waysHome = ['fetched', 'alone'] as const
export type WayHome = (typeof waysHome)[number]

/** What is written for emergencies. Texts are empty where nothing was said; `diet` is a key of the programme file. */
export type EmergencySheet = {
  /** Whom to call, the first first. */
  contacts: EmergencyContact[]
  goesHome: WayHome
  /** Who may fetch her. */
  fetchedBy: string
  diet: string
  allergies: string
  treatment: string
  accessNeeds: string
}

/** The most people to call. */
export const mostContacts = 3

/** Does it say anything about her health? Then it rests on consent (GDPR, art. 9(2)(a)). */
export function saysHealth({
  allergies,
  treatment,
  accessNeeds,
}: Pick<EmergencySheet, 'allergies' | 'treatment' | 'accessNeeds'>): boolean {
  return [allergies, treatment, accessNeeds].some((text) => text !== '')
}
