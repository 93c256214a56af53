import type { Context } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import type { TenantEnv } from '#src/organisations/index.ts'
import type { Person } from '#src/people/index.ts'
import type { ApplicationView } from './application-view.ts'

/** The `:person` of the address: the applicant of the file, or one of her guardians; not found else. */
export function personOfFile(
  c: Context<TenantEnv>,
  { applicant, guardians }: Pick<ApplicationView, 'applicant' | 'guardians'>,
): Person {
  const person = [applicant, ...guardians].find(({ id }) => id === c.req.param('person'))
  if (person === undefined) throw new NotFound()
  return person
}
