import { z } from 'zod'
import { contactChecks, hidesASign, readContact } from '#src/people/index.ts'
import type { ContactMessages } from './messages/contact-fr.ts'

/** A telephone or an address as a person of the team writes it down, and how she made sure of it. */
export function contactForm(faults: ContactMessages['faults']) {
  return z.object({
    contact: z
      .string(faults.contact)
      .refine((typed) => !hidesASign(typed), faults.hiddenSign)
      .transform((typed) => readContact(typed))
      .refine((contact) => contact !== null, faults.contact),
    checked: z.enum(contactChecks, faults.checked),
  })
}
