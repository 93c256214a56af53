import { createHash } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { readNumber } from '#platform/telephone/read-number.ts'

/** What somebody typed to be reached at: an address, a telephone number in E.164, or neither. */
export type Contact = { email: string; phone: null } | { email: null; phone: string }

/** What is on file: somebody may have an address, a telephone, both or none. */
export type KeptContact = { email: string | null; phone: string | null }

/** Is there a telephone or an address? */
export function isReached({ email, phone }: KeptContact): boolean {
  return email !== null || phone !== null
}

/** Is one telephone or one address that of both? */
export function sharesContact(one: KeptContact, { email, phone }: KeptContact): boolean {
  return (phone !== null && phone === one.phone) || (email !== null && email === one.email)
}

/** How somebody of the team made sure of a contact before it was replaced: never by the new contact alone. */
export const contactChecks = ['known number', 'on paper', 'in person'] as const
export type ContactCheck = (typeof contactChecks)[number]

/**
 * Whose a contact was that is replaced. `theirs`: her own, which has changed or reaches her no more. `not theirs`: it never was, or nobody
 * knows, and whoever reads it may have answered for her.
 */
export const contactPasts = ['theirs', 'not theirs'] as const
export type ContactPast = (typeof contactPasts)[number]

/** Only her own voice says that a contact was hers: a paper says where she is reached now (decision 050). */
export function provesPast(past: ContactPast, checked: ContactCheck): boolean {
  return past === 'not theirs' || checked !== 'on paper'
}

/** How often one person of the team replaces the contact of somebody within a day: as often as a draft writes to another. */
export const mostReplacementsInADay = 5

/**
 * A contact as it stood on the page, as a short mark that travels with the form. `times` it was replaced before: a form sent again
 * after somebody put the old contact back is told so.
 */
export function markOfContact({ email, phone }: KeptContact, times: number): string {
  return createHash('sha256')
    .update(JSON.stringify([email, phone, times]))
    .digest('hex')
    .slice(0, 16)
}

/** With a host that has a name: a number of a machine, as in `a@[127.0.0.1]` or `a@10.0.0.1`, is nobody's mail. */
const addressShape =
  /^[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:.]+(\.[^\s@<>()[\]",;:.]+)*\.[^\s@<>()[\]",;:.]*\p{L}[^\s@<>()[\]",;:.]*$/u

/** A sign that nobody sees, and a dot or an accent that stands alone: "İ" in small letters is an i with a second dot. */
const unseen = /[\p{C}\p{M}]/u

/** Numbers that cost whoever calls them: 081, 082 and 089 in France, 900 in North America. Nobody is reached there. */
const paid = /^\+(338[129]|1900)/

/**
 * Reads an address or a telephone number as typed ("06 39 98 01 23"); null when it is neither, or hides a sign. A number of no
 * country is a satellite's or a service's: it costs dearly, and no girl and no parent has one.
 */
export function readContact(typed: string, country: 'FR' = 'FR'): Contact | null {
  const text = typed.trim()
  const small = text.toLowerCase()
  if (hidesASign(text) || unseen.test(small)) return null
  if (addressShape.test(text)) return text.length <= 254 ? { email: small, phone: null } : null
  // A number that is copied from a page has spaces of other widths.
  const read = readNumber(text.replaceAll(/\s/gu, ' '), country)
  return read !== undefined && !paid.test(read.number) ? { email: null, phone: read.number } : null
}

/** What a field shows in place of a sign that nobody sees (`readField` of `platform/http`). */
const hiddenSign = '\ufffd'

/** Was a sign typed in it that nobody sees? Left out it would be another contact, maybe that of somebody else. */
export function hidesASign(typed: string): boolean {
  return typed.includes(hiddenSign)
}

/** By far the most numbers here. The library takes the numbers of the world apart for each: a page names three, and waited for it. */
const numberOfFrance = /^\+33([1-79])(\d\d)(\d\d)(\d\d)(\d\d)$/

/** A contact as people read it: "06 39 98 25 57" for a number of the country, with its prefix for another; an address as it is. */
export function contactInWords(contact: string, country: 'FR' = 'FR'): string {
  const [, first, ...pairs] = numberOfFrance.exec(contact) ?? []
  if (first !== undefined && country === 'FR') return [`0${first}`, ...pairs].join(' ')
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
