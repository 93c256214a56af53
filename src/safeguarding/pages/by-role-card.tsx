import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Small } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import type { AdultLine, AdultsCohort } from '../adult-queries.ts'
import { adultsWords } from '../messages/words.ts'
import { adultPaths } from '../paths.ts'
import { refusalInWords } from '../safety-words.ts'
import { adultColumns } from './adults-table.tsx'

type ByRoleProps = { chrome: Chrome; cohort: AdultsCohort; byRole: AdultLine[]; today: string }

/** Who is there by a role only and misses a check: by name, and from which day. */
export function ByRoleNotice({ chrome: { language }, byRole }: Pick<ByRoleProps, 'chrome' | 'byRole'>) {
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

/** Whoever reaches the cohort by a role and is not on its list, with the gesture that lists her. */
export function ByRoleCard({ chrome, cohort, byRole, today }: ByRoleProps) {
  if (byRole.length === 0) return null
  const { list, byRole: m } = adultsWords[chrome.language]
  const columns = adultColumns(chrome, { cohort, today }).filter(({ key }) => key !== undefined)
  return (
    <Card title={m.title}>
      <p>{m.lead}</p>
      <Table
        caption={m.title}
        hiddenCaption
        columns={[
          ...columns,
          { header: list.columns.action, cell: (line) => <Gesture {...{ chrome, cohort, line }} /> },
        ]}
        rows={byRole}
        empty={null}
      />
    </Card>
  )
}

export function missesCheck({ missingOn }: AdultLine): boolean {
  return missingOn !== null
}

/** One press lists her, for the days of her role. Once the cohort is confirmed her check comes first. */
function Gesture({ chrome, cohort, line }: { chrome: Chrome; cohort: AdultsCohort; line: AdultLine }) {
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
