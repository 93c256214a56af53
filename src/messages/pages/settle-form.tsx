import type { Language } from '#platform/i18n/language.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Stack } from '#ui/layout.tsx'
import { settlementWays } from '../mailing.ts'
import { messageWords } from '../messages/words.ts'

type SettleFormProps = {
  action: string
  messageId: string
  name: string
  language: Language
}

/** How somebody was told otherwise, in one gesture. */
export function SettleForm({ action, messageId, name, language }: SettleFormProps) {
  const { settle, undelivered } = messageWords[language]
  const about = undelivered.settleAbout(name)
  return (
    <Form action={action} hidden={{ message: messageId }} label={`${undelivered.deeds}${about}`}>
      <Stack tight>
        {settlementWays.map((how) => (
          <Button
            kind={how === 'not needed' ? 'discreet' : 'secondary'}
            size="small"
            name="how"
            value={how}
            about={about}
          >
            {settle[how]}
          </Button>
        ))}
      </Stack>
    </Form>
  )
}
