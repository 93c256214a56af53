import { instantIn, longDay } from '#platform/i18n/format.ts'
import {
  DeliveryTable,
  deliverySum,
  type MailingMessage,
  MailingPreview,
  type MailingView,
  messageWords,
  type Preview,
  templateTitle,
} from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type MailingPageProps = {
  chrome: Chrome
  cohort: CohortView
  mailing: MailingView
  messages: readonly MailingMessage[]
  /** What was said, as each audience read it; empty once erased. */
  previews: readonly Preview[]
}

/** One message to a cohort: how many it reached, who was not reached and what to do, and what it said. */
export function MailingPage({ chrome, cohort, mailing, messages, previews }: MailingPageProps) {
  const { language, organisation, demonstration } = chrome
  const { slug } = organisation
  const m = cohortMessages(language).letters
  const words = messageWords[language].delivery
  const sum = deliverySum(
    messages.map((it) => ({ ...it, settled: it.settlement !== null, count: 1 })),
    demonstration,
  )
  const done = demonstration ? words.kept(sum.reached, sum.total) : words.done(sum.reached, sum.total)
  const sent = `${instantIn(cohort.site.zone, mailing.sentAt, language)}, ${words.by(mailing.sentBy)}`
  const later = messages.filter(
    ({ state, failure, leavesAt }) => state === 'queued' && failure === null && leavesAt !== null,
  )
  const now = sum.waiting - later.length
  return (
    <StaffPage
      chrome={chrome}
      overline={`${cohort.name}, ${templateTitle(mailing.template, language)}`}
      title={done}
    >
      <Stack>
        <Small>{sent}</Small>
        {now > 0 && <Notice kind="info">{words.waiting(now)}</Notice>}
        {later.length > 0 && (
          <Notice kind="info">
            {words.later(later.length, instantIn(organisation.zone, later[0]!.leavesAt!, language))}
          </Notice>
        )}
        {sum.unreached > 0 && (
          <Notice kind="warning">
            <p>{words.unreached(sum.unreached)}</p>
            {mailing.values !== null && (
              <Actions>
                <LinkButton
                  kind="secondary"
                  size="small"
                  icon="file-text"
                  href={cohortPaths.slips(slug, cohort.id, mailing.id)}
                >
                  {words.slips}
                </LinkButton>
              </Actions>
            )}
          </Notice>
        )}
        {sum.unreached + sum.waiting === 0 && <Notice kind="success">{words.everybody}</Notice>}
        {demonstration && <Small>{words.demonstration}</Small>}
        <Card title={words.recipients}>
          <DeliveryTable
            chrome={chrome}
            messages={messages}
            settlementPath={cohortPaths.settlements(slug, cohort.id, mailing.id)}
          />
        </Card>
        <Card title={words.words}>
          <Small>
            {mailing.values === null ? words.gone : words.readable(longDay(mailing.wordsUntil, language))}
          </Small>
        </Card>
        <MailingPreview previews={previews} language={language} />
        <Actions>
          <LinkButton kind="discreet" href={cohortPaths.messages(slug, cohort.id)}>
            {m.backToList}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
