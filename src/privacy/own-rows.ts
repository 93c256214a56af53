import type { Owner, PersonalData } from '#platform/privacy/personal-columns.ts'

/**
 * The condition under which a row `alias` of a table is hers, as SQL: $1 is the organisation, $2 the ids of the people. Every
 * name in it is one of our own declarations, never something typed.
 */
export function isHers(
  data: PersonalData,
  table: string,
  alias: string,
  only: (owner: Owner) => boolean = anyOwner,
): string {
  const owners = (data.whose[table] ?? []).filter(only)
  if (owners.length === 0)
    throw new Error(`privacy.ts says of no row of ${table} whose it is: add it to "whose".`)
  return `(${owners.map((owner) => conditionOf(data, owner, alias)).join(' or ')})`
}

/** The tables that have rows of people, those that hang on others first: what leads to a row is erased after it. */
export function tablesOfPeople(data: PersonalData): string[] {
  const names = Object.keys(data.whose).filter((table) => table !== 'people')
  return [...names.toSorted((a, b) => depth(data, b) - depth(data, a) || (a < b ? -1 : 1)), 'people']
}

/** What erasing does to the rows of a table. `declared` columns that the table keeps are not among the blanked. */
export function erasureOf(data: PersonalData, table: string): { deletes: boolean; blanks: string[] } {
  const columns = Object.entries(data.columns[table] ?? {})
  return {
    deletes: columns.some(([, { erasure }]) => erasure === 'row deleted'),
    blanks: columns.filter(([, { erasure }]) => erasure === 'blanked').map(([name]) => name),
  }
}

const anyOwner = () => true

function conditionOf(data: PersonalData, { by, of, same, sharing = 'id' }: Owner, alias: string): string {
  if (same !== undefined) {
    return `${alias}.${by} in (select s.${same} from app.people s where s.organisation_id = $1 and s.id = any($2))`
  }
  if (of === undefined) return `${alias}.${by} = any($2)`
  const above = `${alias}_${of}`
  return `${alias}.${by} in (select ${above}.${sharing} from app.${of} ${above}
    where ${above}.organisation_id = $1 and ${isHers(data, of, above)})`
}

function depth(data: PersonalData, table: string): number {
  const above = (data.whose[table] ?? []).map(({ of }) => (of === undefined ? 0 : 1 + depth(data, of)))
  return Math.max(0, ...above)
}
