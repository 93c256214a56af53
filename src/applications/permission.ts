import { ageOn } from '#platform/clock/age.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { type KeptContact, sharesContact } from '#src/people/index.ts'
import { type ConsentChannel, consentState, type LastConsent } from '#src/privacy/index.ts'
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

/** What a guardian said last of a purpose, whatever the way; undefined when she has said nothing. */
export function lastWordOf(
  consents: readonly LastConsent[],
  { guardianId, purpose }: { guardianId: string; purpose: string },
): LastConsent | undefined {
  return consents.findLast(
    (it) => it.capacity === 'guardian' && it.givenBy === guardianId && it.purpose === purpose,
  )
}

/**
 * Does a guardian only say again what she said before, on the same day and in the same way? Said on another day it is a new word: an
 * older paper gives way to it (decision 033), and a yes to pictures lasts from then.
 */
export function saysAgain(
  consents: readonly LastConsent[],
  given: {
    guardianId: string
    answers: readonly { purpose: string; answer: 'yes' | 'no' }[]
    channel: ConsentChannel
    now: Date
    zone: string
  },
): boolean {
  const { guardianId, answers, channel, now, zone } = given
  return answers.every(({ purpose, answer }) => {
    const last = lastWordOf(consents, { guardianId, purpose })
    return last?.answer === answer && last.channel === channel && dayIn(zone, last.at) === dayIn(zone, now)
  })
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

/**
 * A permission is needed for each day of the edition on which she is a minor; one guardian's no wins. `ofAge`: nobody signs for her
 * today. Of age since the first day, she waits for nobody: her guardians' links have ended, and the days left are hers. What a guardian
 * allowed for the days before stays.
 */
export function permissionOf(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  facts: { birthDate: string | null; firstDay: string; ofAge: boolean; consents: readonly LastConsent[] },
): Permission {
  const { birthDate, firstDay, ofAge, consents } = facts
  const adult = birthDate !== null && ageOn(birthDate, firstDay) >= programme.guardian.permissionUnder.years
  if (adult) return 'not needed'
  const said = consentState(consents, { purpose: permissionPurpose, capacity: 'guardian' })
  return ofAge && said !== 'yes' ? 'not needed' : said
}

/** Where the permission of a minor stands once what a guardian said counts no more. */
export function permissionWithout(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  guardianId: string,
  facts: { birthDate: string | null; firstDay: string; consents: readonly LastConsent[] },
): Permission {
  const consents = facts.consents.filter((it) => it.capacity !== 'guardian' || it.givenBy !== guardianId)
  return permissionOf(programme, { ...facts, ofAge: false, consents })
}
