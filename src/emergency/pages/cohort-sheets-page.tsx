import { plainDay } from '#platform/i18n/format.ts'
import { type CohortView, cohortPaths } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { emergencyMessages } from '../messages/words.ts'
import { emergencyPaths } from '../paths.ts'
import type { GirlSheet } from '../queries.ts'

type CohortSheetsPageProps = {
  chrome: Chrome
  cohort: CohortView
  girls: GirlSheet[]
  /** The day to print for: today, or the next one of the calendar. */
  day: string | undefined
  /** How many are empty before a session to come, for whoever may remind. */
  empty: number
}

/** Who of a cohort has an emergency sheet; what it says is on a page of its own. */
export function CohortSheetsPage({ chrome, cohort, girls, day, empty }: CohortSheetsPageProps) {
  const { language, organisation } = chrome
  const { team: m, reminder } = emergencyMessages(language)
  const { slug } = organisation
  return (
    <StaffPage
      chrome={chrome}
      overline={cohort.name}
      title={m.title}
      actions={
        day !== undefined &&
        girls.length > 0 && (
          <LinkButton icon="printer" href={emergencyPaths.ofDay(slug, cohort.id, day)}>
            {m.print(plainDay(day, language))}
          </LinkButton>
        )
      }
    >
      <Stack>
        <Small>{m.lead}</Small>
        {empty > 0 && (
          <Card title={reminder.title(empty)} icon="bell">
            <Form action={emergencyPaths.reminder(slug, cohort.id)} label={reminder.send}>
              <Button icon="send">{reminder.send}</Button>
              <Small>{reminder.hint}</Small>
            </Form>
          </Card>
        )}
        <Table
          caption={m.title}
          hiddenCaption
          rows={girls}
          empty={<EmptyState title={m.empty} reason={m.emptyReason} />}
          columns={[
            {
              header: m.girl,
              rowHeader: true,
              cell: (girl) => (
                <a href={emergencyPaths.ofGirl(slug, cohort.id, girl.enrolmentId)}>{fullName(girl)}</a>
              ),
            },
            {
              header: m.state,
              cell: ({ sheet }) =>
                sheet === null ? (
                  <Tag tone="saffron" icon="circle-alert">
                    {m.missing}
                  </Tag>
                ) : sheet.toVerify ? (
                  <Tag tone="coral" icon="circle-alert">
                    {m.toVerify}
                  </Tag>
                ) : (
                  <Tag tone="mint" icon="circle-check">
                    {m.filled}
                  </Tag>
                ),
            },
          ]}
        />
        <Actions>
          <LinkButton kind="discreet" href={cohortPaths.one(slug, cohort.id)}>
            {m.backToCohort}
          </LinkButton>
        </Actions>
      </Stack>
    </StaffPage>
  )
}
