import { ageOn } from '#platform/clock/age.ts'
import { type KeptContact, sharesContact } from '#src/people/index.ts'
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

/** Somebody of the team has spoken with a guardian at this instant. `earlierContact`: before a contact of the two was replaced. */
export type Voice = { guardianId: string; at: Date; earlierContact?: boolean }

/** Has this guardian answered by a link that was sent to her, or on paper? What the girl's screen shows then answers no more. */
export function hasAnsweredHerself(consents: readonly LastConsent[], guardianId: string): boolean {
  return consents.some(
    ({ capacity, givenBy, channel }) =>
      capacity === 'guardian' && givenBy === guardianId && channel !== 'shown link',
  )
}

/**
 * Is it a guardian's yes by a link that the girl had on her own screen, where she could press in her place, and has nobody spoken
 * with that guardian since? A word spoken before it says nothing about it.
 */
export function isUnspokenYes(
  { capacity, givenBy, answer, channel, at }: LastConsent,
  confirmedByVoice: readonly Voice[],
): boolean {
  return (
    capacity === 'guardian' &&
    answer === 'yes' &&
    channel === 'shown link' &&
    !confirmedByVoice.some((voice) => voice.guardianId === givenBy && voice.at >= at)
  )
}

/** The guardians who share her contact, which is allowed and to be made sure of by voice, or said yes on her screen, and with whom nobody of the team has spoken since. */
export function toConfirmByVoice<Guardian extends KeptContact & { id: string }>(facts: {
  applicant: KeptContact
  guardians: readonly Guardian[]
  consents: readonly LastConsent[]
  confirmedByVoice: readonly Voice[]
}): Guardian[] {
  const { applicant, guardians, consents, confirmedByVoice } = facts
  const unspoken = consents.filter(
    (it) => it.purpose === permissionPurpose && isUnspokenYes(it, confirmedByVoice),
  )
  return guardians.filter(
    (it) =>
      unspoken.some(({ givenBy }) => givenBy === it.id) ||
      (sharesContact(applicant, it) &&
        !confirmedByVoice.some((voice) => voice.guardianId === it.id && voice.earlierContact !== true)),
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
