import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CampaignView } from '#src/applications/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Small } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { LeftDoor } from '../lead.ts'
import { publicWords } from '../messages/words.ts'
import { publicPaths } from '../paths.ts'

type ContactFormProps = {
  campaign: CampaignView
  slug: string
  language: Language
  /** The door for which it is left; the next campaign without one. */
  door?: LeftDoor | undefined
  /** The day that she is told: no later is it erased. */
  erasedOn: string
  typed?: string | undefined
  error?: string | undefined
  /** Whoever left it, or was entered by somebody else, takes it back here. */
  takesBack?: boolean
}

/** One field, what it is for and until when, then the button. */
export function ContactForm({
  campaign,
  slug,
  language,
  door,
  erasedOn,
  typed,
  error,
  takesBack = false,
}: ContactFormProps) {
  const m = publicWords(language, campaign.programme.address).nextTime
  const day = plainDay(erasedOn, language)
  const isForDoor = door?.contact === 'this-door'
  return (
    <Form action={publicPaths.nextTime(slug, campaign.id)} hidden={door ? { door: door.key } : {}}>
      <TextField name="contact" label={m.contact} hint={m.hint} value={typed} error={error} />
      <Small>{isForDoor ? m.toldOfDoor(day) : m.told(day)}</Small>
      <Button icon="bell">{isForDoor ? m.saveForDoor : m.save}</Button>
      {takesBack && (
        <Button kind="discreet" name="next" value="take back">
          {m.takeBack}
        </Button>
      )}
    </Form>
  )
}
