import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Actions } from '#ui/layout.tsx'

type SendFormProps = {
  action: string
  /** What the form carried, to be sent again as it is. */
  fields: Record<string, string>
  /** The deed in words, and whether somebody is told by it. */
  deed: string
  tells: boolean
  edit: string
}

/** Under a message that was read once more: it is done, or written again. */
export function SendForm({ action, fields, deed, tells, edit }: SendFormProps) {
  return (
    <Form action={action} hidden={fields}>
      <Actions>
        <Button name="next" value="done" icon={tells ? 'send' : 'check'}>
          {deed}
        </Button>
        <Button kind="secondary" name="next" value="edit">
          {edit}
        </Button>
      </Actions>
    </Form>
  )
}
