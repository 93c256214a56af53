import { z } from 'zod'
import type { TerritoryWords } from './messages/fr.ts'
import { longestName } from './territory.ts'

type Faults = TerritoryWords['faults']

/** A territory's name. */
export function nameForm(faults: Faults) {
  return z.object({
    name: z.string(faults.name).trim().min(1, faults.name).max(longestName, faults.tooLong(longestName)),
  })
}
