import type { FieldError } from '#platform/http/form.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Actions } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { sourcingWords } from '../messages/words.ts'
import { structurePaths } from '../paths.ts'
import type { Structure } from '../structure.ts'

export type TalkFieldsProps = {
  chrome: Chrome
  campaigns: readonly { id: string; name: Translated }[]
  speakers: readonly { id: string; name: string }[]
  typed: Record<string, string>
  errors?: readonly FieldError[]
  /** Several structures answer the name that was typed. */
  among?: readonly Structure[]
}

/** What is written down of a talk: where, when, before whom, by whom. */
export function TalkFields({ chrome, campaigns, speakers, typed, errors = [], among = [] }: TalkFieldsProps) {
  const { language, organisation } = chrome
  const m = sourcingWords(language)
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <>
      <TextField
        name="structure"
        label={m.newTalk.structure}
        hint={m.newTalk.structureHint}
        value={typed.structure}
        error={errorOf('structure')}
        autocomplete="off"
      />
      {among.length > 0 && (
        <ChoiceField
          name="structure-id"
          label={m.newTalk.which}
          value={typed['structure-id']}
          error={errorOf('structure-id')}
          choices={among.map(({ id, name, kind, place }) => ({
            value: id,
            label: name,
            hint: [m.structureKinds[kind], place].filter(Boolean).join(', '),
          }))}
        />
      )}
      <Actions>
        <LinkButton kind="discreet" icon="plus" href={structurePaths.create(organisation.slug)}>
          {m.newTalk.addStructure}
        </LinkButton>
      </Actions>
      <TextField
        name="day"
        type="date"
        label={m.newTalk.day}
        value={typed.day}
        error={errorOf('day')}
        width="half"
      />
      <TextField
        name="starts"
        type="time"
        label={m.newTalk.starts}
        value={typed.starts}
        error={errorOf('starts')}
        width="half"
        optional
      />
      <TextField
        name="classes"
        label={m.newTalk.classes}
        hint={m.newTalk.classesHint}
        value={typed.classes}
        error={errorOf('classes')}
        autocomplete="off"
        optional
      />
      <SelectField
        name="speaker"
        label={m.newTalk.speaker}
        value={typed.speaker}
        error={errorOf('speaker')}
        optional
        empty={m.newTalk.speakerUnknown}
        choices={speakers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="campaign"
        label={m.newTalk.campaign}
        value={typed.campaign}
        error={errorOf('campaign')}
        optional
        empty={m.newTalk.noCampaign}
        choices={campaigns.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </>
  )
}
