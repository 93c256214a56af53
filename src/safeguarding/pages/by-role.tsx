import type { Language } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { refusalInWords } from '../safety-words.ts'

/** Who is there by a role only and misses a check: by name, and from which day. */
export function ByRoleNotice({ language, byRole }: { language: Language; byRole: AdultLine[] }) {
  const missing = byRole.filter(missesCheck)
  if (missing.length === 0) return null
  return (
    <Notice kind="warning" title={adultsWords[language].byRole.unsafe}>
      <ul>
        {missing.map(({ personId, check, missingOn }) => (
          <li>
            {refusalInWords(
              { refused: check === null ? 'no check' : 'check expired', personId, day: missingOn! },
              byRole,
              language,
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

export function missesCheck({ missingOn }: AdultLine): boolean {
  return missingOn !== null
}

type ByRoleGestureProps = { chrome: Chrome; cohort: AdultsCohort; line: AdultLine }

/** One press lists her, for the days of her role. Once the cohort is confirmed her check comes first. */
export function ByRoleGesture({ chrome, cohort, line }: ByRoleGestureProps) {
  const { byRole: m } = adultsWords[chrome.language]
  const { personId, role, fromDay, toDay } = line
  const address = adultPaths.ofCohort(chrome.organisation.slug, cohort.id)
  const checkFirst = missesCheck(line) && cohort.state !== 'planned'
  const hasDays = fromDay <= toDay
  return (
    <>
      <Actions>
        {hasDays && !checkFirst && (
          <Form
            action={address}
            label={`${m.list} ${fullName(line)}`}
            hidden={{ person: personId, role, from: fromDay, to: toDay }}
          >
            <Button kind="secondary" size="small" about={fullName(line)}>
              {m.list}
            </Button>
          </Form>
        )}
        {missesCheck(line) && (
          <LinkButton
            kind="discreet"
            size="small"
            href={`${address}?whom=${personId}#whom`}
            about={fullName(line)}
          >
            {m.seeCheck}
          </LinkButton>
        )}
      </Actions>
      {hasDays && checkFirst && <Small>{m.checkFirst}</Small>}
    </>
  )
}
