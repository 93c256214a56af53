import { z } from 'zod'
import { hidesASign, readContact } from '#src/people/index.ts'

/** A telephone number or an e-mail address, as typed. `faults` say what to write instead. */
export function contactForm({ fault, hiddenSign }: { fault: string; hiddenSign: string }) {
  return z.object({ contact: z.string(fault) }).transform(({ contact }, context) => {
    const read = readContact(contact)
    if (read !== null) return read
    context.addIssue({ code: 'custom', path: ['contact'], message: hidesASign(contact) ? hiddenSign : fault })
    return z.NEVER
  })
}
