import { z } from 'zod'
import { hidesASign, readContact } from '#src/people/index.ts'

/** A telephone number or an e-mail address, as typed. `faults` say what to write instead. */
type Faults = { fault: string; hiddenSign: string; noTexts: string }

export function contactForm({ fault, hiddenSign, noTexts }: Faults, textsReach: (number: string) => boolean) {
  return z.object({ contact: z.string(fault) }).transform(({ contact }, context) => {
    const read = readContact(contact)
    if (read !== null && (read.phone === null || textsReach(read.phone))) return read
    const message = read !== null ? noTexts : hidesASign(contact) ? hiddenSign : fault
    context.addIssue({ code: 'custom', path: ['contact'], message })
    return z.NEVER
  })
}
