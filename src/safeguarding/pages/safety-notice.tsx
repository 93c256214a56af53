import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { fullName } from '#src/people/index.ts'
import { Notice } from '#ui/notice.tsx'
import { adultsWords } from '../messages/words.ts'
import type { SafetyRefusal } from '../safe-before-start.ts'

type SafetyNoticeProps = {
  refusals: readonly SafetyRefusal[]
  /** The people whom the refusals are about, by name. */
  adults: readonly { personId: string; firstName: string; lastName: string }[]
  language: Language
}

/** Whether a cohort is safe to confirm, and if not, who and on which day. */
export function SafetyNotice({ refusals, adults, language }: SafetyNoticeProps) {
  const m = adultsWords[language].list
  if (refusals.length === 0) return <Notice kind="success">{m.safe}</Notice>
  return (
    <Notice kind="warning" title={m.unsafe}>
      <ul>
        {refusals.map((refusal) => (
          <li>{refusalInWords(refusal, adults, language)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** "Sylvie Andrade : la vérification n’est plus valable le 7 juillet 2027." */
export function refusalInWords(
  refusal: SafetyRefusal,
  adults: SafetyNoticeProps['adults'],
  language: Language,
): string {
  const { refusals } = adultsWords[language].list
  const day = plainDay(refusal.day, language)
  if (refusal.personId === null) return refusals['no adult'](day)
  const adult = adults.find(({ personId }) => personId === refusal.personId)
  return refusals[refusal.refused](adult === undefined ? '' : fullName(adult), day)
}
