import { cohortPaths } from '#src/cohorts/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import { LineList } from '#ui/task-list.tsx'
import { careMessages } from '../messages/words.ts'
import { absencePaths } from '../paths.ts'
import type { AbsenceView } from '../queries.ts'
import { missingInWords, StateTag, StepLines, sessionInWords } from './step-lines.tsx'
import { WhomToCall } from './whom-to-call.tsx'

type AbsencesPageProps = { chrome: Chrome; absences: readonly AbsenceView[]; now: Date }

/** The call list: whoever nobody was reached for comes first, with whom to call. */
export function AbsencesPage({ chrome, absences, now }: AbsencesPageProps) {
  const { language, organisation } = chrome
  const m = careMessages(language).list
  const waiting = absences.filter(({ state }) => state === 'to call')
  const followed = absences.filter(({ state }) => state !== 'to call')
  return (
    <StaffPage chrome={chrome} title={m.title(waiting.length)}>
      <Stack>
        {waiting.length === 0 && (
          <EmptyState title={m.none} reason={m.noneReason}>
            <LinkButton kind="secondary" href={cohortPaths.list(organisation.slug)}>
              {m.toCohorts}
            </LinkButton>
          </EmptyState>
        )}
        {waiting.map((absence) => (
          <ToCall chrome={chrome} absence={absence} now={now} />
        ))}
        {followed.length > 0 && (
          <Card title={m.followed}>
            <LineList
              lines={followed.map((absence) => ({
                title: fullName(absence),
                href: absencePaths.one(organisation.slug, absence.id),
                detail: lastWordOf(absence, language),
                aside: <StateTag state={absence.state} language={language} />,
              }))}
            />
          </Card>
        )}
      </Stack>
    </StaffPage>
  )
}

function ToCall({ chrome, absence, now }: { chrome: Chrome; absence: AbsenceView; now: Date }) {
  const { language, organisation } = chrome
  const m = careMessages(language).list
  const name = fullName(absence)
  return (
    <Card title={name} kind="attention" aside={<StateTag state={absence.state} language={language} />}>
      <p>{missingInWords(absence, now, language)}</p>
      <Small>{sessionInWords(absence, language)}</Small>
      <WhomToCall contacts={absence.contacts} language={language} />
      <StepLines absence={absence} now={now} language={language} callsOnly />
      <Actions>
        <LinkButton icon="pen-line" href={absencePaths.one(organisation.slug, absence.id)} about={name}>
          {m.write}
        </LinkButton>
      </Actions>
    </Card>
  )
}

/** What the last step says: what the call brought, or that she came. */
function lastWordOf({ steps }: AbsenceView, language: Chrome['language']): string {
  const m = careMessages(language)
  const last = steps.at(-1)
  if (last === undefined) return ''
  return last.outcome === null ? m.steps[last.kind] : m.outcomes[last.outcome]
}
