import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Actions } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { AdultLine } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'

type TextsNoticeProps = { adults: readonly AdultLine[]; safe: boolean; language: Language }

/** Who of a list has still to sign the charter or to read the safeguarding page. `safe`: nothing else is missing. */
export function TextsNotice({ adults, safe, language }: TextsNoticeProps) {
  const m = adultsWords[language].texts
  const each = new Map(adults.map((line) => [line.personId, line]))
  if (each.size === 0) return null
  return (
    <Notice kind="warning" title={m.title}>
      {safe && <p>{m.checked}</p>}
      <ul>
        {[...each.values()].map((line) => (
          <li>{m.left(fullName(line), textsInWords(line, language))}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** "signer la charte, lire la page protection" */
export function textsInWords(
  { charterSigned, pageRead }: { charterSigned: boolean; pageRead: boolean },
  language: Language,
): string {
  const m = adultsWords[language].texts
  return [charterSigned ? [] : [m.charter], pageRead ? [] : [m.page]].flat().join(', ')
}

/** Listed today or later, or there by a role, and not done with both texts. */
export function hasTextsLeft(line: AdultLine, today: string): boolean {
  const { listed, toDay, charterSigned, pageRead } = line
  return (!listed || toDay >= today) && !(charterSigned && pageRead)
}

/** To her, on the page where she begins: something is left, and where. */
export function TextsReminder({ chrome: { language, organisation } }: { chrome: Chrome }) {
  const m = adultsWords[language].texts
  return (
    <Notice kind="warning">
      <p>{m.todo}</p>
      <Actions>
        <LinkButton kind="secondary" size="small" href={adultPaths.mine(organisation.slug)}>
          {m.do}
        </LinkButton>
      </Actions>
    </Notice>
  )
}
