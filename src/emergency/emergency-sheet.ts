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

/**
 * Who of the people written now was there before: for each, the id that she had, or null when she is new. The same number is
 * the same person; else the same name, whose number was corrected. Each id is given once.
 */
export function idsKept(
  before: readonly { id: string; name: string; phone: string }[],
  now: readonly Pick<EmergencyContact, 'name' | 'phone'>[],
): (string | null)[] {
  const left = new Map(before.map((contact) => [contact.id, contact]))
  const take = (isHer: (contact: { name: string; phone: string }) => boolean): string | null => {
    const found = [...left.values()].find(isHer)
    if (found !== undefined) left.delete(found.id)
    return found?.id ?? null
  }
  const same = now.map(({ name, phone }) => take((it) => it.phone === phone && it.name === name))
  const byPhone = now.map(({ phone }, at) => same[at] ?? take((it) => it.phone === phone))
  return now.map(({ name }, at) => byPhone[at] ?? take((it) => it.name === name))
}

/** Does it say anything about her health? Then it rests on consent (GDPR, art. 9(2)(a)). */
export function saysHealth({
  allergies,
  treatment,
  accessNeeds,
}: Pick<EmergencySheet, 'allergies' | 'treatment' | 'accessNeeds'>): boolean {
  return [allergies, treatment, accessNeeds].some((text) => text !== '')
}
