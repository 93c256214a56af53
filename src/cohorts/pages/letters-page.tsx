import { instantIn } from '#platform/i18n/format.ts'
import { deliverySum, type MailingLine, messageWords, templateTitle } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Stack } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type LettersPageProps = {
  chrome: Chrome
  cohort: CohortView
  mailings: MailingLine[]
  /** May she write to it now? */
  writes: boolean
}

/** Everything that was written to a cohort, newest first, and the way to write. */
export function LettersPage({ chrome, cohort, mailings, writes }: LettersPageProps) {
  const { language, organisation, demonstration } = chrome
  const { slug } = organisation
  const words = cohortMessages(language)
  const m = words.letters
  const { audiences, delivery } = messageWords[language]
  const sumOf = ({ delivered }: MailingLine) => deliverySum(delivered, demonstration)
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.name}
      title={m.title}
      actions={
        writes && (
          <LinkButton icon="pen-line" href={cohortPaths.newMessage(slug, cohort.id)}>
            {m.write}
          </LinkButton>
        )
      }
    >
      <Stack>
        <Table
          caption={m.title}
          hiddenCaption
          rows={mailings}
          empty={<EmptyState title={m.none} reason={m.noneReason} />}
          columns={[
            {
              header: m.what,
              rowHeader: true,
              cell: (line) => (
                <a href={cohortPaths.mailing(slug, cohort.id, line.id)}>
                  {line.subject || templateTitle(line.template, language)}
                </a>
              ),
            },
            { header: m.to, cell: (line) => line.audiences.map((it) => audiences[it]).join(', ') },
            { header: m.sentOn, cell: ({ sentAt }) => instantIn(cohort.site.zone, sentAt, language) },
            { header: m.sentBy, cell: ({ sentBy }) => sentBy },
            {
              header: m.delivered,
              cell: (line) => {
                const { reached, total, unreached } = sumOf(line)
                return (
                  <>
                    {demonstration ? delivery.kept(reached, total) : delivery.done(reached, total)}{' '}
                    {unreached > 0 && (
                      <Tag tone="saffron" icon="triangle-alert">
                        {m.unreached(unreached)}
                      </Tag>
                    )}
                  </>
                )
              },
            },
          ]}
        />
        <Actions>
          {writes && (
            <LinkButton
              kind="secondary"
              icon="signpost"
              href={cohortPaths.practicalInformation(slug, cohort.id)}
            >
              {m.practical}
            </LinkButton>
          )}
          <LinkButton kind="discreet" href={cohortPaths.one(slug, cohort.id)}>
            {words.sheet.back}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
