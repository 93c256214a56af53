/** What a place that the organisation works with is. */
export const structureKinds = [
  'school',
  'higher education',
  'youth structure',
  'relay',
  'company',
  'host',
  'commune',
  'other',
] as const
export type StructureKind = (typeof structureKinds)[number]

/** Réseaux d'éducation prioritaire (REP, REP+). Unknown is an answer, and never counted as no. */
export const educationPriorities = ['unknown', 'REP', 'REP+', 'no'] as const
export type EducationPriority = (typeof educationPriorities)[number]

/** A place that the organisation works with, inside it. */
export type Structure = {
  id: string
  kind: StructureKind
  name: string
  /** Where it lies, in words; empty when nobody said. */
  place: string
  educationPriority: EducationPriority
}

/** What was written down of a structure, and can have been written wrong. */
export type StructureDetails = {
  kind: StructureKind
  name: string
  /** An id of the official list, or what was typed; null and empty when it was not said. */
  placeId: string | null
  placeText: string
  educationPriority: EducationPriority
}
export type StructureDetail = 'kind' | 'name' | 'place' | 'educationPriority'

/** What differs between two writings of a structure; nothing when it is corrected already. */
export function whatDiffersIn(before: StructureDetails, after: StructureDetails): StructureDetail[] {
  const moved = before.placeId !== after.placeId || before.placeText !== after.placeText
  return [
    ...(['name', 'kind'] as const).filter((detail) => before[detail] !== after[detail]),
    ...(moved ? (['place'] as const) : []),
    ...(before.educationPriority === after.educationPriority ? [] : (['educationPriority'] as const)),
  ]
}

/** A structure as it stood on a page, as one word that travels with the form. */
export function seenStructure(it: StructureDetails): string {
  return [it.kind, it.name, it.placeId ?? '', it.placeText, it.educationPriority].join('|')
}

/**
 * Which structure somebody means who typed a name: the only one that answers it, or the only one of exactly that name;
 * otherwise those among which to choose. `wanted` and `searchName` are compared without accents.
 */
export function structureMeant<S extends { id: string; searchName: string }>(
  wanted: string,
  chosen: string | undefined,
  found: readonly S[],
): S | undefined {
  const taken = found.find(({ id }) => id === chosen)
  if (taken !== undefined) return taken
  const exact = found.filter(({ searchName }) => searchName === wanted)
  if (exact.length === 1) return exact[0]
  return found.length === 1 ? found[0] : undefined
}
