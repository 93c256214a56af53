/** What somebody else gave a member of the team to sign in with, instead of what she held. */
export type KeyReplacement = {
  id: string
  /** Who did it; null for a command of the server. */
  byId: string | null
  byName: string | null
  /** `YYYY-MM-DD`. */
  onDay: string
  confirmedBy: readonly string[]
}

/** Somebody in office, with what was replaced of hers. */
type Holder = { personId: string; replacements: readonly KeyReplacement[] }

/** The replacements of hers of which nobody but the one who did it has said that she holds the new key herself. */
export function inDoubt<Of extends KeyReplacement>(replacements: readonly Of[]): Of[] {
  return replacements.filter(({ byId, confirmedBy }) => confirmedBy.every((id) => id === byId))
}

/**
 * May this person of the team in office confirm that the other holds her new key? Nobody confirms herself, nor while her own key is in
 * doubt. Whoever replaced it does so only where nobody else could: that opens what is kept from nobody (`app.key_opens`).
 */
export function mayConfirm(
  personId: string,
  holder: Holder,
  { byId, confirmedBy }: KeyReplacement,
  team: readonly Holder[],
): boolean {
  const able = team.filter((it) => it.personId !== holder.personId && inDoubt(it.replacements).length === 0)
  if (confirmedBy.includes(personId) || !able.some((it) => it.personId === personId)) return false
  return personId !== byId || able.length === 1
}
