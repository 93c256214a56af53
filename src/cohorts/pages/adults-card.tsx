import type { Chrome } from '#src/organisations/index.ts'
import {
  adultPaths,
  type Readiness,
  type RefusedPerson,
  SafetyNotice,
  type SafetyRefusal,
} from '#src/safeguarding/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions } from '#ui/layout.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'

type AdultsCardProps = { chrome: Chrome; cohort: CohortView; adults: Readiness }

/** Whether the adults of a cohort are ready, in a word, and the way to their list. */
export function AdultsCard({ chrome, cohort, adults }: AdultsCardProps) {
  const m = cohortMessages(chrome.language).adults
  const ready = adults.checked && adults.textsToDo === 0
  const left = adults.checked ? m.toSign(adults.textsToDo) : m.notReady
  return (
    <Card title={m.title} aside={<Tag tone={ready ? 'mint' : 'saffron'}>{ready ? m.ready : left}</Tag>}>
      <AdultsLink chrome={chrome} cohort={cohort} />
    </Card>
  )
}

/** Why a cohort was just refused something, by name and day. */
export type Unsafe = { refusals: readonly SafetyRefusal[]; people: readonly RefusedPerson[] }

type UnsafeNoticeProps = { chrome: Chrome; cohort: CohortView; unsafe: Unsafe }

export function UnsafeNotice({ chrome, cohort, unsafe }: UnsafeNoticeProps) {
  const { refusals, people } = unsafe
  if (refusals.length === 0) return null
  return (
    <>
      <SafetyNotice refusals={refusals} adults={people} language={chrome.language} />
      <AdultsLink chrome={chrome} cohort={cohort} />
    </>
  )
}

function AdultsLink({ chrome, cohort }: { chrome: Chrome; cohort: CohortView }) {
  return (
    <Actions>
      <LinkButton kind="secondary" href={adultPaths.ofCohort(chrome.organisation.slug, cohort.id)}>
        {cohortMessages(chrome.language).adults.see}
      </LinkButton>
    </Actions>
  )
}
