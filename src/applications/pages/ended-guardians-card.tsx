import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { type EndedGuardian, fullName, maskedContact } from '#src/people/index.ts'
import { Card } from '#ui/card.tsx'
import { LineList } from '#ui/task-list.tsx'
import { guardianEndMessages } from '../messages/guardian-end.ts'
import { guardiansMessages } from '../messages/guardians.ts'

/** Whom the team took off the file, and why: whoever adds a parent reads it first. */
export function EndedGuardiansCard({ chrome, ended }: { chrome: Chrome; ended: readonly EndedGuardian[] }) {
  const { language, organisation } = chrome
  const m = guardianEndMessages(language)
  if (ended.length === 0) return null
  return (
    <Card title={m.ended}>
      <LineList
        lines={ended.map((guardian) => {
          const { reason, endedAt, byFirstName, byLastName } = guardian
          const by = fullName({ firstName: byFirstName, lastName: byLastName })
          const line = m.endedLine(plainDay(dayIn(organisation.zone, endedAt), language), by)
          return {
            title: fullName(guardian) || guardiansMessages(language).unnamed(maskedContact(guardian)),
            detail: reason === null ? line : `${m.reasons[reason]}. ${line}`,
          }
        })}
      />
    </Card>
  )
}
