import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { applicationPaths } from '#src/applications/index.ts'
import { type Chrome, includes, type Reach } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { LineList } from '#ui/task-list.tsx'
import { isOpen } from '../cohort.ts'
import type { CohortView, Participant } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'

type AskedAgainCardProps = {
  chrome: Chrome
  cohort: CohortView
  participants: readonly Participant[]
  /** How far the visitor opens applications. */
  opens: Reach
}

/** Whose permission counts no more, since when, and who asks for another: whoever opens her file is led to her parents. */
export function AskedAgainCard({ chrome, cohort, participants, opens }: AskedAgainCardProps) {
  const { language, organisation } = chrome
  const m = cohortMessages(language).one.askedAgain
  const girls = participants.filter(({ permissionVoidedAt }) => permissionVoidedAt !== null)
  if (girls.length === 0 || !isOpen(cohort.state)) return null
  const mayAsk = girls.some(({ application }) => includes(opens, application))
  return (
    <Card kind="attention" title={m.title(girls.length)}>
      <p>{m.why}</p>
      <p>{mayAsk ? m.ask : m.tell}</p>
      <LineList
        lines={girls.map((girl) => ({
          title: fullName(girl),
          detail: m.since(plainDay(dayIn(cohort.site.zone, girl.permissionVoidedAt!), language)),
          aside: includes(opens, girl.application) ? (
            <LinkButton
              kind="secondary"
              size="small"
              href={applicationPaths.guardians(organisation.slug, girl.application.id)}
              about={fullName(girl)}
            >
              {m.parents}
            </LinkButton>
          ) : undefined,
        }))}
      />
    </Card>
  )
}
