import { StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { sourcingWords } from '../messages/words.ts'
import { talkPaths } from '../paths.ts'
import { TalkFields, type TalkFieldsProps } from './talk-fields.tsx'

/** A talk, before or after its day. */
export function NewTalkPage(props: TalkFieldsProps) {
  const { chrome, errors = [] } = props
  const m = sourcingWords(chrome.language)
  return (
    <StaffPage chrome={chrome} overline={m.talks.title} title={m.newTalk.title} errors={[...errors]}>
      <Stack>
        <Prose>
          <p>{m.newTalk.lead}</p>
        </Prose>
        <Form action={talkPaths.list(chrome.organisation.slug)} hidden={{ key: props.typed.key ?? '' }}>
          <TalkFields {...props} />
          <Button>{m.save}</Button>
        </Form>
      </Stack>
    </StaffPage>
  )
}
