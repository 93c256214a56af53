import type { FieldError } from '#platform/http/form.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { openedByHand } from '../channel.ts'
import { sourcingWords } from '../messages/words.ts'
import { channelPaths } from '../paths.ts'

type NewChannelPageProps = {
  chrome: Chrome
  campaigns: readonly { id: string; edition: { name: Translated } }[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** A way in that is no talk. */
export function NewChannelPage({ chrome, campaigns, typed = {}, errors = [] }: NewChannelPageProps) {
  const m = sourcingWords(chrome.language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <StaffPage chrome={chrome} overline={m.channels.title} title={m.newChannel.title} errors={errors}>
      <Stack>
        <Prose>
          <p>{m.newChannel.lead}</p>
        </Prose>
        <Form action={channelPaths.list(chrome.organisation.slug)}>
          <SelectField
            name="kind"
            label={m.channels.kind}
            value={typed.kind}
            error={errorOf('kind')}
            choices={openedByHand.map((kind) => ({ value: kind, label: m.channelKinds[kind] }))}
          />
          <TextField
            name="name"
            label={m.newChannel.name}
            hint={m.newChannel.nameHint}
            value={typed.name}
            error={errorOf('name')}
            autocomplete="off"
          />
          <SelectField
            name="campaign"
            label={m.newChannel.campaign}
            value={typed.campaign}
            error={errorOf('campaign')}
            optional
            empty={m.newChannel.noCampaign}
            choices={campaigns.map(({ id, edition }) => ({
              value: id,
              label: edition.name[chrome.language],
            }))}
          />
          <Button>{m.save}</Button>
        </Form>
      </Stack>
    </StaffPage>
  )
}
