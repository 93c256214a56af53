import type { FieldError } from '#platform/http/form.ts'
import { longDay } from '#platform/i18n/format.ts'
import type { MailingRecipient } from '#src/messages/index.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Form, TextArea, TextField } from '#ui/form.tsx'
import { Actions, Small, Stack } from '#ui/layout.tsx'
import type { CohortView } from '../cohort-queries.ts'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import { AudienceField } from './audience-field.tsx'

type WriteLetterPageProps = {
  chrome: Chrome
  cohort: CohortView
  kind: 'free-message' | 'practical-information'
  recipients: readonly MailingRecipient[]
  /** The longest text that its field takes, in characters. */
  most: number
  /** Until when the words can be read again. */
  wordsUntil: string
  typed: Record<string, string>
  errors?: FieldError[]
}

/** Writing to a cohort: to whom, and the words; or the sentence that practical information gets besides. */
export function WriteLetterPage(props: WriteLetterPageProps) {
  const { chrome, cohort, kind, recipients, most, wordsUntil, typed, errors = [] } = props
  const { language, organisation } = chrome
  const { slug } = organisation
  const m = cohortMessages(language).letters
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const free = kind === 'free-message'
  return (
    <StaffPage chrome={chrome} overline={cohort.name} title={free ? m.write : m.practical} errors={errors}>
      <Stack>
        {!free && <p>{m.practicalLead}</p>}
        <Form
          action={
            free ? cohortPaths.messages(slug, cohort.id) : cohortPaths.practicalInformation(slug, cohort.id)
          }
          hidden={typed.key === undefined ? {} : { key: typed.key }}
        >
          <AudienceField
            label={m.toWhom}
            recipients={recipients}
            values={(typed.tell ?? '').split(',')}
            error={errorOf('tell')}
            language={language}
          />
          {free && (
            <TextField
              name="subject"
              label={m.subject}
              value={typed.subject}
              error={errorOf('subject')}
              autocomplete="off"
            />
          )}
          <TextArea
            name={free ? 'words' : 'note'}
            label={free ? m.words : m.note}
            hint={free ? m.wordsHint : m.noteHint}
            value={free ? typed.words : typed.note}
            error={errorOf(free ? 'words' : 'note')}
            limit={most}
            rows={free ? 8 : 3}
            optional={!free}
          />
          <Small>{m.signed}</Small>
          <Small>{m.kept(longDay(wordsUntil, language))}</Small>
          <Actions>
            <Button name="next" value="preview">
              {m.preview}
            </Button>
            <LinkButton kind="discreet" href={cohortPaths.messages(slug, cohort.id)}>
              {m.backToList}
            </LinkButton>
          </Actions>
        </Form>
      </Stack>
    </StaffPage>
  )
}
