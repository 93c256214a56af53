import type { Chrome } from '#src/organisations/index.ts'
import { fullName } from '#src/people/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { papersMessages } from '../messages/words.ts'
import { nextGesture, type Paper } from '../paper.ts'
import { papersPaths } from '../paths.ts'
import type { GirlPapers } from '../queries.ts'

type GestureFormProps = {
  chrome: Chrome
  cohortId: string
  girl: GirlPapers
  paper: Paper
  /** The page to come back to. */
  from: 'list' | 'girl'
}

/** One gesture: the paper was received, or checked. Nothing when there is none to make. */
export function GestureForm({ chrome, cohortId, girl, paper, from }: GestureFormProps) {
  const to = nextGesture(paper)
  if (to === null) return null
  const { language, organisation } = chrome
  const m = papersMessages(language).list
  const words = to === 'received' ? m.noteReceived : m.noteChecked
  const about = m.about(paper.name[language], fullName(girl))
  return (
    <Form
      action={papersPaths.one(organisation.slug, cohortId, girl.enrolmentId, paper.key)}
      hidden={{ was: paper.state, had: paper.fault ?? '', to, from }}
      label={`${words}, ${about}`}
    >
      <Button kind="secondary" size="small" icon="check" about={about}>
        {words}
      </Button>
    </Form>
  )
}
