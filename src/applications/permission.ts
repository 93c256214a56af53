import { ageOn } from '#platform/clock/age.ts'
import { consentState, type LastConsent } from '#src/privacy/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'

/** Where the guardian's permission stands. */
export type Permission = 'not needed' | 'yes' | 'no' | 'unanswered'

/** The purpose under which the permission to take part is kept in the ledger. */
export const permissionPurpose = 'permission'

/** The purpose of one support of the image right. */
export function imagePurpose(support: string): string {
  return `image-right.${support}`
}

type Reachable = { email: string | null; phone: string | null }

/** Does a guardian share her telephone or address with the applicant? Allowed, and to be made sure of by voice. */
export function sharesContact(applicant: Reachable, { email, phone }: Reachable): boolean {
  return (phone !== null && phone === applicant.phone) || (email !== null && email === applicant.email)
}

/** Did this guardian's yes come by a link that the girl had on her own screen, where she could press in her place? */
export function saidYesOnHerScreen(consents: readonly LastConsent[], guardianId: string): boolean {
  return consents.some(
    ({ purpose, capacity, givenBy, answer, channel }) =>
      purpose === permissionPurpose &&
      capacity === 'guardian' &&
      givenBy === guardianId &&
      answer === 'yes' &&
      channel === 'shown link',
  )
}

/** The guardians who share her contact or said yes on her screen, and with whom nobody of the team has spoken yet. */
export function toConfirmByVoice<Guardian extends Reachable & { id: string }>(facts: {
  applicant: Reachable
  guardians: readonly Guardian[]
  consents: readonly LastConsent[]
  confirmedByVoice: readonly string[]
}): Guardian[] {
  const { applicant, guardians, consents, confirmedByVoice } = facts
  return guardians.filter(
    (it) =>
      (sharesContact(applicant, it) || saidYesOnHerScreen(consents, it.id)) &&
      !confirmedByVoice.includes(it.id),
  )
}

/** A permission is needed while she is a minor on a day of the edition; one guardian's no wins. */
export function permissionOf(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  facts: { birthDate: string | null; firstDay: string; consents: readonly LastConsent[] },
): Permission {
  const { birthDate, firstDay, consents } = facts
  const adult = birthDate !== null && ageOn(birthDate, firstDay) >= programme.guardian.permissionUnder.years
  if (adult) return 'not needed'
  return consentState(consents, { purpose: permissionPurpose, capacity: 'guardian' })
}
