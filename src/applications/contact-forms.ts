import { z } from 'zod'
import { contactChecks, contactPasts, hidesASign, provesPast, readContact } from '#src/people/index.ts'
import type { ContactMessages } from './messages/contact-fr.ts'

/**
 * A telephone or an address as a person of the team writes it down, how she made sure of it, and whose the old one was.
 * `asksPast`: somebody may have answered for a guardian by the old one; where nobody can, nothing hangs on it.
 */
export function contactForm(faults: ContactMessages['faults'], { asksPast }: { asksPast: boolean }) {
  return z
    .object({
      contact: z
        .string(faults.contact)
        .refine((typed) => !hidesASign(typed), faults.hiddenSign)
        .transform((typed) => readContact(typed))
        .refine((contact) => contact !== null, faults.contact),
      checked: z.enum(contactChecks, faults.checked),
      past: asksPast ? z.enum(contactPasts, faults.past) : z.unknown().transform(() => null),
    })
    .refine(({ past, checked }) => past === null || provesPast(past, checked), {
      path: ['past'],
      error: faults.spoken,
    })
}
