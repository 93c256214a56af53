import { createHash } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** What somebody typed to be reached at: an address, a telephone number in E.164, or neither. */
export type Contact = { email: string; phone: null } | { email: null; phone: string }

/** What is on file: somebody may have an address, a telephone, both or none. */
export type KeptContact = { email: string | null; phone: string | null }

/** How somebody of the team made sure of a contact before it was replaced: never by the new contact alone. */
export const contactChecks = ['known number', 'on paper', 'in person'] as const
export type ContactCheck = (typeof contactChecks)[number]

/** How often the contact of one person is replaced: as often as a draft writes to another contact. */
export const mostReplacements = 5

/** A contact as it stood on the page, as a short mark that travels with the form. */
export function markOfContact({ email, phone }: KeptContact): string {
  return createHash('sha256')
    .update(JSON.stringify([email, phone]))
    .digest('hex')
    .slice(0, 16)
}

const addressShape = /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/

/** Reads an address or a telephone number as typed ("06 39 98 01 23"); null when it is neither. */
export function readContact(typed: string, country: 'FR' = 'FR'): Contact | null {
  const text = typed.trim()
  if (text.length <= 254 && addressShape.test(text)) return { email: text.toLowerCase(), phone: null }
  const number = parsePhoneNumberFromString(text, country)
  return number?.isValid() === true ? { email: null, phone: number.number } : null
}

/** A contact as people read it: "06 39 98 25 57" for a number of the country, with its prefix for another; an address as it is. */
export function contactInWords(contact: string, country: 'FR' = 'FR'): string {
  const number = parsePhoneNumberFromString(contact)
  if (number === undefined) return contact
  return number.country === country ? number.formatNational() : number.formatInternational()
}

/** "06 •• •• •• 31" or "l•••@exemple.fr": enough to recognise it, not enough to use it; no line ends inside it. */
export function maskedContact(contact: { email: string | null; phone: string | null }): string {
  if (contact.phone !== null) {
    const written = parsePhoneNumberFromString(contact.phone)?.formatNational() ?? contact.phone
    const national = written.replaceAll(' ', '\u00a0')
    const digits = national.replaceAll(/\D/g, '').length
    let seen = 0
    return national.replaceAll(/\d/g, (digit) => (++seen > 2 && seen <= digits - 2 ? '•' : digit))
  }
  const [name = '', host = ''] = (contact.email ?? '').split('@')
  return contact.email === null ? '' : `${name.slice(0, 1)}•••@${host}`
}
