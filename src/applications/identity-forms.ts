import { z } from 'zod'
import { isOnlyName, tidyName } from '#platform/text/only-name.ts'
import { longestName } from './correction.ts'
import { isBirthDate, typedDate } from './forms.ts'
import type { IdentityMessages } from './messages/identity-fr.ts'

/** A name, and the birth date where it is asked for, as a person of the team corrects them. */
export function identityForm(
  faults: IdentityMessages['faults'],
  { asksBirthDate, today }: { asksBirthDate: boolean; today: string },
) {
  const name = (fault: string) =>
    z
      .string(fault)
      .trim()
      .min(1, fault)
      .max(longestName, faults.tooLong)
      .refine(isOnlyName, faults.onlyName)
      .transform(tidyName)
  const date = z.iso
    .date(faults.noSuchDate)
    .refine((value) => isBirthDate(value, today), faults.noSuchBirthDate)
  return z
    .object({
      'first-name': name(faults.firstName),
      'last-name': name(faults.lastName),
      'birth-date': asksBirthDate ? date : z.any().transform(() => null),
      reason: z.string().trim().max(300, faults.reasonTooLong).default(''),
    })
    .transform((typed) => ({
      identity: {
        firstName: typed['first-name'],
        lastName: typed['last-name'],
        birthDate: typed['birth-date'],
      },
      reason: typed.reason,
    }))
}

/** What was posted, with the three boxes of the date as one. */
export function typedIdentity(fields: Record<string, string>): Record<string, string> {
  return { ...fields, 'birth-date': typedDate('birth-date', fields) }
}
