/** Somebody to call about her, with every way to reach them. */
export type CareContact = {
  /** Of the person; of the line of the sheet for who stands there. */
  id: string
  source: 'emergency sheet' | 'guardian' | 'herself'
  /** How a guardian holds parental authority; of who stands on the sheet, the words of the family; `herself`. */
  relation: string
  name: string
  /** E.164, the number to try first; null when only mail is known. */
  phone: string | null
  /** Another number of the same person. */
  otherPhone: string | null
  email: string | null
  /** Who stands on a sheet that came by a link to a wrong contact, until somebody has spoken with the family. */
  toVerify?: boolean
}

type OnTheSheet = { id: string; name: string; relation: string; phone: string; toVerify?: boolean }
type Known = { id: string; name: string; relation: string; phone: string | null; email: string | null }

/**
 * Whom to call for a girl who is missing: first the people of her emergency sheet in the order that her family wrote, then her
 * guardians who are not on it yet, then she herself when she has a telephone. Who is there twice, by number or by name, has one
 * line, and no number is lost.
 */
export function callingOrder(
  sheet: readonly OnTheSheet[],
  guardians: readonly Known[],
  herself: Known,
): CareContact[] {
  const first = sheet.map((contact): CareContact => {
    const others = guardians.filter((guardian) => isSame(contact, guardian))
    return {
      ...contact,
      source: 'emergency sheet',
      otherPhone: others.find(({ phone }) => phone !== null && phone !== contact.phone)?.phone ?? null,
      email: others.find(({ email }) => email !== null)?.email ?? null,
    }
  })
  const more = guardians.filter((guardian) => !sheet.some((contact) => isSame(contact, guardian)))
  return [
    ...first,
    ...more.map((it): CareContact => ({ ...it, source: 'guardian', otherPhone: null })),
    ...(herself.phone === null ? [] : [{ ...herself, source: 'herself' as const, otherPhone: null }]),
  ]
}

function isSame(contact: OnTheSheet, guardian: Known): boolean {
  const name = plain(guardian.name)
  return contact.phone === guardian.phone || (name !== '' && plain(contact.name) === name)
}

/** A name without accents, capitals or signs, its words in any order: "NGUYEN Léa" is "Léa Nguyên". */
function plain(name: string): string {
  const letters = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (letters.match(/\p{L}+/gu) ?? []).toSorted().join(' ')
}
