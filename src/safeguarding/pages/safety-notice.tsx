import type { Language } from '#platform/i18n/language.ts'
import { Notice } from '#ui/notice.tsx'
import { adultsWords } from '../messages/words.ts'
import type { SafetyRefusal } from '../safe-before-start.ts'
import { type RefusedPerson, refusalInWords } from '../safety-words.ts'

type SafetyNoticeProps = {
  refusals: readonly SafetyRefusal[]
  /** The people whom the refusals are about, by name. */
  adults: readonly RefusedPerson[]
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
