import { z } from 'zod'
import {
  type Contact,
  contactChecks,
  contactPasts,
  hidesASign,
  provesPast,
  readContact,
} from '#src/people/index.ts'
import type { ContactMessages } from './messages/contact-fr.ts'
import { sharedFates } from './old-contact.ts'

type Asked = {
  /** It is the girl's own. */
  isOwn: boolean
  /** Somebody may have answered for a guardian by the old one; where nobody can, nothing hangs on it. */
  asksPast: boolean
  /** Somebody else of the file has the same contact. */
  isShared: boolean
  /** Would a text message leave to this number? */
  textsReach: (number: string) => boolean
}

/**
 * A telephone or an address as a person of the team writes it down, how she made sure of it, and whose the old one was; with the
 * one that takes the place of the same contact of somebody else, null where that one stays.
 */
export function contactForm(
  faults: ContactMessages['faults'],
  { isOwn, asksPast, isShared, textsReach }: Asked,
) {
  const leaves = (contact: Contact | null) =>
    contact === null || contact.phone === null || textsReach(contact.phone)
  return (
    z
      .object({
        contact: z
          .string(faults.contact)
          .refine((typed) => !hidesASign(typed), faults.hiddenSign)
          .transform((typed) => readContact(typed))
          .refine((contact) => contact !== null, faults.contact)
          .refine(leaves, faults.noTexts),
        checked: z.enum(contactChecks, faults.checked),
        shared: isShared
          ? z.enum(sharedFates, faults.shared)
          : z
              .unknown()
              .optional()
              .transform(() => 'stays' as const),
        'shared-contact': z.string().default(''),
        past: asksPast
          ? z.enum(contactPasts, faults.past)
          : z
              .unknown()
              .optional()
              .transform(() => null),
      })
      .refine(({ past, checked }) => past === null || provesPast(past, checked), {
        path: ['past'],
        error: faults.spoken,
      })
      // Beside the girl's own: a contact of which nobody knows whose it is does not stay her parent's without a word.
      .refine(({ past, shared }) => !(isOwn && isShared && shared === 'stays' && past === 'not theirs'), {
        path: ['shared'],
        error: faults.unsure,
      })
      .refine(({ shared, ...typed }) => shared !== 'other' || !hidesASign(typed['shared-contact']), {
        path: ['shared-contact'],
        error: faults.hiddenSign,
      })
      .refine(({ shared, ...typed }) => shared !== 'other' || readContact(typed['shared-contact']) !== null, {
        path: ['shared-contact'],
        error: faults.contact,
      })
      .refine(({ shared, ...typed }) => shared !== 'other' || leaves(readContact(typed['shared-contact'])), {
        path: ['shared-contact'],
        error: faults.noTexts,
      })
      .transform(({ contact, checked, past, shared, ...typed }) => ({
        contact,
        checked,
        wasTheirs: past && past === 'theirs',
        others: { same: contact, other: readContact(typed['shared-contact']), stays: null }[shared],
      }))
  )
}
