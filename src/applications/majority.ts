import { ageOn } from '#platform/clock/age.ts'
import type { LastConsent } from '#src/privacy/index.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import { imagePurpose } from './permission.ts'

/** Does nobody sign for her any more on this day? The age is the programme's, with its source (Civil Code, art. 414). */
export function isOfAge(
  programme: Pick<ProgrammeDocument, 'guardian'>,
  birthDate: string | null,
  day: string,
): boolean {
  return birthDate !== null && ageOn(birthDate, day) >= programme.guardian.permissionUnder.years
}

/** Where one support of the image right stands. `suspended`: only a guardian said yes, and she is of age. */
export type ImageRight = 'yes' | 'no' | 'unanswered' | 'suspended'

/**
 * May a picture of her be used on this support? Her own last word counts above all once she is of age; a guardian's yes alone
 * then counts no more until she has answered, and a guardian's no stays a no until she says otherwise.
 */
export function imageRightOf(consents: readonly LastConsent[], support: string, ofAge: boolean): ImageRight {
  const said = consents.filter(({ purpose }) => purpose === imagePurpose(support))
  const own = said.find(({ capacity }) => capacity === 'self')
  if (ofAge && own !== undefined) return own.answer
  if (said.some(({ answer }) => answer === 'no')) return 'no'
  if (said.length === 0) return 'unanswered'
  return ofAge ? 'suspended' : 'yes'
}

/** The supports on which she is asked for her own word. */
export function supportsToAsk(
  programme: Pick<ProgrammeDocument, 'guardian' | 'imageRight'>,
  facts: { birthDate: string | null; today: string; consents: readonly LastConsent[] },
): ProgrammeDocument['imageRight']['supports'] {
  if (!isOfAge(programme, facts.birthDate, facts.today)) return []
  return programme.imageRight.supports.filter(
    ({ key }) => imageRightOf(facts.consents, key, true) === 'suspended',
  )
}
