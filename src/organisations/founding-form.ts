import { z } from 'zod'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import type { FoundingWords } from './messages/founding-fr.ts'
import { zones } from './settings.ts'
import { slugOf } from './slug.ts'

/** What the first visitor gives; an empty address is made from the name. */
export function foundingForm({ faults }: FoundingWords) {
  const line = (missing: string) => z.string().trim().min(1, missing).max(120, faults.tooLong)
  const personName = (missing: string) =>
    line(missing).refine(isOnlyName, faults.onlyName).transform(tidyName)
  return z
    .object({
      code: line(faults.code),
      name: line(faults.name),
      slug: z
        .string()
        .trim()
        .regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, faults.slug)
        .max(40, faults.tooLong)
        .default(''),
      zone: z.enum(zones, faults.zone),
      firstName: personName(faults.firstName),
      lastName: personName(faults.lastName),
      email: z.string().trim().max(254, faults.email).pipe(z.email(faults.email)),
    })
    .transform((given) => ({ ...given, slug: given.slug === '' ? slugOf(given.name) : given.slug }))
}
