import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form, TextField } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { saysItsRoom, seenIdentity } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { identityWords } from '../messages/identity-words.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'

type IdentityPageProps = {
  chrome: Chrome
  cohort: CohortView
  /** Its families read the room: the day of its zone. */
  today: string
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Somebody else changed it meanwhile: what stands now is said beside what she typed. */
  meanwhile?: boolean
}

/** The name and the motto that the girls chose, and the room. */
export function IdentityPage(props: IdentityPageProps) {
  const { chrome, cohort, today, typed, errors = [], meanwhile = false } = props
  const m = cohortMessages(chrome.language).one
  const words = identityWords[chrome.language]
  const field = (name: 'name' | 'motto' | 'room') => ({
    name,
    value: typed?.[name] ?? cohort[name],
    error: errors.find((error) => error.field === name)?.message,
    autocomplete: 'off',
  })
  const seen = seenIdentity(cohort)
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={m.identity} errors={errors}>
      <Stack>
        {meanwhile && (
          <Card kind="attention" title={words.standsNow}>
            <DescriptionList
              kind="plain"
              rows={(['name', 'motto', 'room'] as const).map((part) => ({
                term: m[part],
                value: cohort[part] || words.none,
              }))}
            />
          </Card>
        )}
        <Form
          action={cohortPaths.identity(chrome.organisation.slug, cohort.id)}
          hidden={{ seen: meanwhile ? seen : (typed?.seen ?? seen) }}
        >
          <TextField {...field('name')} label={m.name} />
          <TextField {...field('motto')} label={m.motto} hint={m.mottoHint} optional />
          <TextField
            {...field('room')}
            label={m.room}
            {...(saysItsRoom(cohort, today) && { hint: words.roomHint })}
            optional
          />
          <Button>{meanwhile ? words.saveAnyway : m.save}</Button>
        </Form>
      </Stack>
    </StaffPage>
  )
}
