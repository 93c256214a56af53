import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { errorOf, type FieldError } from '#ui/error-summary.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { capacityField, type DayOfCopy, type TypedCopy } from '../edition-copy.ts'
import type { EditionDocument } from '../edition-schema.ts'
import { programmeMessages } from '../messages/words.ts'
import { programmePaths } from '../paths.ts'

type CopyEditionPageProps = {
  chrome: Chrome
  /** The one that is copied, and its id. */
  id: string
  edition: EditionDocument
  typed: TypedCopy
  errors?: FieldError[]
}

/** The next edition, from the one before: what changes each time is asked, the rest is taken over. */
export function CopyEditionPage({ chrome, id, edition, typed, errors = [] }: CopyEditionPageProps) {
  const { language, organisation } = chrome
  const { copy: m } = programmeMessages(language)
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(errors, name) })
  const day = (name: DayOfCopy) => (
    <TextField
      {...field(name)}
      type="date"
      width="half"
      label={m.days[name]}
      hint={name === 'late-until' ? m.lateHint : undefined}
      optional={name === 'late-until'}
    />
  )
  return (
    <StaffPage chrome={chrome} overline={edition.name[language]} title={m.title} errors={errors}>
      <Stack>
        <Prose>
          <p>{m.lead(edition.name[language])}</p>
          <p>{m.kept}</p>
        </Prose>
        <Form action={programmePaths.copy(organisation.slug, id)} label={m.title}>
          <FieldGroup title={m.naming}>
            <TextField {...field('name-fr')} label={m.nameFr} autocomplete="off" />
            <TextField {...field('name-en')} label={m.nameEn} autocomplete="off" />
            <TextField {...field('key')} label={m.key} hint={m.keyHint} width="half" autocomplete="off" />
          </FieldGroup>
          <FieldGroup title={m.campaign}>
            {day('opens-on')}
            {day('closes-on')}
            {day('late-until')}
            {day('answers-by')}
            {day('waiting-until')}
          </FieldGroup>
          <FieldGroup title={m.programme} hint={m.holidays}>
            {day('first-day')}
            {day('last-day')}
          </FieldGroup>
          <FieldGroup title={m.sites} hint={m.sitesHint}>
            {edition.sites.map(({ key, name }) => (
              <TextField
                {...field(capacityField(key))}
                label={name}
                width="code"
                inputmode="numeric"
                optional
              />
            ))}
          </FieldGroup>
          <Button icon="plus">{m.save}</Button>
        </Form>
        <LinkButton kind="discreet" href={programmePaths.importing(organisation.slug)}>
          {m.other}
        </LinkButton>
      </Stack>
    </StaffPage>
  )
}
