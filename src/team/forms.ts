import { z } from 'zod'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { roles } from '#src/organisations/index.ts'
import { isOverAllOnly } from './member.ts'
import type { TeamMessages } from './messages/fr.ts'
import type { GrantScope } from './queries.ts'

type Words = TeamMessages['faults']

/** Which role over which part; a part over which that role would do nothing is refused. */
const grantForm = (words: Words, scopes: readonly GrantScope[]) =>
  z
    .object({
      role: z.enum(roles, { error: words.role }),
      over: z
        .string(words.over)
        .refine(
          (value) => value === 'organisation' || scopes.some(({ kind, id }) => value === `${kind}:${id}`),
          words.over,
        ),
    })
    .refine(({ role, over }) => over === 'organisation' || !isOverAllOnly(role), {
      path: ['over'],
      message: words.overAll,
    })

const nameFields = (words: Words) => {
  const name = (missing: string) =>
    z
      .string(missing)
      .trim()
      .min(1, missing)
      .max(100, words.tooLong)
      .refine(isOnlyName, words.onlyName)
      .transform(tidyName)
  return { 'first-name': name(words.firstName), 'last-name': name(words.lastName) }
}

/** A new member of the team, with a first role. */
export function invitationForm(words: Words, scopes: readonly GrantScope[]) {
  const person = z.object({
    ...nameFields(words),
    // Whoever has none gets a printed code.
    email: z
      .union([z.literal(''), z.email(words.email)], { error: words.email })
      .pipe(z.string().max(254, words.email)),
  })
  return person.and(grantForm(words, scopes))
}

/** One more role for somebody of the team. */
export function roleForm(words: Words, scopes: readonly GrantScope[]) {
  return grantForm(words, scopes)
}

/** Her name, as it should have been written down. */
export function nameForm(words: Words) {
  return z.object(nameFields(words))
}
