import type { Language } from '#platform/i18n/language.ts'
import { editionInWords, siteInWords } from '#src/programmes/index.ts'
import type { GrantedPart, MemberGrant } from '../member.ts'
import { teamMessages } from '../messages/words.ts'

/** "Coordinatrice territoriale (Médiathèque des Tilleuls, Creil · JUMP IN TECH 2027)". */
export function roleInWords(grant: MemberGrant, language: Language): string {
  const role = teamMessages(language).roles[grant.role]
  return grant.scopeKind === 'organisation' ? role : `${role} (${partInWords(grant, language)})`
}

/** A whole edition, a site with its commune and its edition, or the name of a cohort. */
export function partInWords({ edition, site, cohort }: GrantedPart, language: Language): string {
  if (edition !== null) return teamMessages(language).wholeEdition(editionInWords(edition, language))
  return site === null ? (cohort ?? '') : siteInWords(site, language)
}
