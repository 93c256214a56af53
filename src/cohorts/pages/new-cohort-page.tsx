import type { FieldError } from '#platform/http/form.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { siteInWords } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Prose, Stack } from '#ui/layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { cohortMessages } from '../messages/words.ts'
import { cohortPaths } from '../paths.ts'
import type { SiteChoice } from '../queries.ts'

type NewCohortPageProps = {
  chrome: Chrome
  sites: readonly SiteChoice[]
  typed?: Record<string, string>
  errors?: FieldError[]
}

/** Prepares a cohort on one of the sites within reach. */
export function NewCohortPage({ chrome, sites, typed = {}, errors = [] }: NewCohortPageProps) {
  const { language, organisation } = chrome
  const m = cohortMessages(language).create
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  const choices = sites.map((site) => ({
    value: site.id,
    label: siteInWords(site, language),
    hint: m.waiting(site.withoutCohort),
  }))
  // Beyond a screen of cards, a list is quicker.
  const SiteField = choices.length <= 8 ? ChoiceField : SelectField
  return (
    <StaffPage chrome={chrome} title={m.title} errors={errors}>
      {sites.length === 0 ? (
        <EmptyState title={m.noSite} reason={m.noSiteReason} />
      ) : (
        <Stack>
          <Prose>
            <p>{m.lead}</p>
          </Prose>
          <Form action={cohortPaths.list(organisation.slug)}>
            <SiteField
              name="site"
              label={m.site}
              choices={choices}
              value={typed.site}
              error={errorOf('site')}
            />
            <TextField
              name="name"
              label={m.name}
              hint={m.nameHint}
              value={typed.name}
              error={errorOf('name')}
              autocomplete="off"
            />
            <TextField
              name="room"
              label={m.room}
              hint={m.roomHint}
              value={typed.room}
              error={errorOf('room')}
              autocomplete="off"
              optional
            />
            <Button>{m.send}</Button>
          </Form>
        </Stack>
      )}
    </StaffPage>
  )
}
