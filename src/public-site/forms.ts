import { z } from 'zod'
import { readContact } from '#src/people/index.ts'

/** A telephone number or an e-mail address, as typed. `fault` says what to write instead. */
export function contactForm(fault: string) {
  return z.object({ contact: z.string(fault) }).transform(({ contact }, context) => {
    const read = readContact(contact)
    if (read !== null) return read
    context.addIssue({ code: 'custom', path: ['contact'], message: fault })
    return z.NEVER
  })
}
