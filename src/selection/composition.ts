import type { Standing } from './file.ts'

/** What may be known and is often not: unknown is an answer of its own, never a no. */
export type Known3 = 'yes' | 'no' | 'unknown'

/** What the board counts of a file; null is "nobody knows". A territory of '' is a known place outside the set. */
export type FileFacts = {
  standing: Standing
  age: number | null
  territory: string | null
  schoolLevel: string | null
  /** Where she learnt of it: the school of the talk or the code by which she came. */
  school: string | null
  priorityDistrict: Known3
  priorityEducation: Known3
}

/** How many of one kind have a place, wait, and applied. */
type CompositionLine = { value: string | null; offered: number; waiting: number; all: number }

export type Composition = {
  ages: CompositionLine[]
  territories: CompositionLine[]
  schoolLevels: CompositionLine[]
  schools: CompositionLine[]
  priorityDistrict: CompositionLine[]
  priorityEducation: CompositionLine[]
}

/**
 * The cohort that takes shape, counted. `schoolLevels` in the order of the programme; whoever nobody knows about is counted
 * last, on a line of its own. Each table counts every file once. A school of fewer than five files is not named: beside ages and
 * classes its name would lead to her, on a page that hides names.
 */
export function compositionOf(files: readonly FileFacts[], schoolLevels: readonly string[]): Composition {
  const byAge = (a: string, b: string) => Number(a) - Number(b)
  const byOrder = (a: string, b: string) => schoolLevels.indexOf(a) - schoolLevels.indexOf(b)
  const byName = (a: string, b: string) => (b === '' || (a !== '' && a.localeCompare(b, 'fr') < 0) ? -1 : 1)
  return {
    ages: counted(files, ({ age }) => (age === null ? null : String(age)), byAge),
    territories: counted(
      files,
      ({ territory }) => territory,
      (a, b) => (b === '' || (a !== '' && a < b) ? -1 : 1),
    ),
    // Asked and left open, it is an empty answer: nobody knows more than without one.
    schoolLevels: counted(files, ({ schoolLevel }) => schoolLevel || null, byOrder),
    schools: counted(files, schoolUnlessSmall(files), byName),
    priorityDistrict: threeLines(files, ({ priorityDistrict }) => priorityDistrict),
    priorityEducation: threeLines(files, ({ priorityEducation }) => priorityEducation),
  }
}

const fewestOfSchool = 5

/** Small schools are counted together, under an empty name. */
function schoolUnlessSmall(files: readonly FileFacts[]): (file: FileFacts) => string | null {
  const sizes = new Map<string | null, number>()
  for (const { school } of files) sizes.set(school, (sizes.get(school) ?? 0) + 1)
  return ({ school }) => (school === null || sizes.get(school)! >= fewestOfSchool ? school : '')
}

function counted(
  files: readonly FileFacts[],
  valueOf: (file: FileFacts) => string | null,
  order: (a: string, b: string) => number,
): CompositionLine[] {
  const values = [...new Set(files.map(valueOf))]
  const known = values.filter((value) => value !== null).toSorted(order)
  return [...known, null].flatMap((value) => {
    const line = lineOf(files, value, valueOf)
    return line.all === 0 ? [] : [line]
  })
}

function threeLines(files: readonly FileFacts[], valueOf: (file: FileFacts) => Known3): CompositionLine[] {
  return (['yes', 'no', 'unknown'] as const).map((value) => lineOf(files, value, valueOf))
}

function lineOf(
  files: readonly FileFacts[],
  value: string | null,
  valueOf: (file: FileFacts) => string | null,
): CompositionLine {
  const its = files.filter((file) => valueOf(file) === value)
  const standing = (wanted: Standing) => its.filter((file) => file.standing === wanted).length
  return { value, offered: standing('offered'), waiting: standing('waiting'), all: its.length }
}
