import type { FieldError } from '#platform/http/form.ts'
import { labelled } from '#platform/i18n/format.ts'
import { type Chrome, StaffPage } from '#src/organisations/index.ts'
import { type Place, placeLabel, placesPaths } from '#src/places/index.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Columns } from '#ui/layout.tsx'
import { PlaceField } from '#ui/place-field.tsx'
import { LineList } from '#ui/task-list.tsx'
import { TextField } from '#ui/text-field.tsx'
import { territoryWords } from '../messages/words.ts'
import { territoryPaths } from '../paths.ts'
import { longestName, type TerritoryLine } from '../territory.ts'

/** What a form that was refused brings back. */
export type TerritoryPageState = {
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Several places answer what was typed. */
  among?: readonly Place[]
}

type TerritoryPageProps = TerritoryPageState & { chrome: Chrome; territory: TerritoryLine }

/** One territory: its places, its name, its end. */
export function TerritoryPage({ chrome, territory, ...state }: TerritoryPageProps) {
  const m = territoryWords(chrome.language)
  const { slug } = chrome.organisation
  return (
    <StaffPage
      chrome={chrome}
      overline={m.title}
      title={territory.name}
      errors={state.errors}
      islands={['place-field']}
    >
      <Columns side={<NameAndEnd chrome={chrome} territory={territory} {...state} />}>
        <Card title={m.places}>
          {territory.places.length === 0 ? (
            <EmptyState title={m.noPlace} reason={m.noPlaceReason} />
          ) : (
            <LineList
              lines={territory.places.map(({ placeId, label }) => ({
                title: label,
                aside: (
                  <Form
                    action={territoryPaths.removal(slug, territory.id)}
                    hidden={{ place: placeId }}
                    label={labelled(m.takeOut, label, chrome.language)}
                  >
                    <Button kind="discreet" size="small" about={label}>
                      {m.takeOut}
                    </Button>
                  </Form>
                ),
              }))}
            />
          )}
        </Card>
        <PutPlace chrome={chrome} territory={territory} {...state} />
      </Columns>
    </StaffPage>
  )
}

function PutPlace({ chrome, territory, typed = {}, errors = [], among }: TerritoryPageProps) {
  const m = territoryWords(chrome.language)
  return (
    <Card title={m.put}>
      <Form action={territoryPaths.places(chrome.organisation.slug, territory.id)} label={m.put}>
        <PlaceField
          name="place"
          label={m.place}
          hint={m.placeHint}
          suggestions={placesPaths.searchWithDepartments}
          value={typed.place}
          chosen={typed['place-place']}
          among={among?.map((place) => ({ value: place.id, label: placeLabel(place) }))}
          error={errors.find(({ field }) => field.startsWith('place'))?.message}
        />
        <Button>{m.putButton}</Button>
      </Form>
    </Card>
  )
}

function NameAndEnd({ chrome, territory, typed = {}, errors = [] }: TerritoryPageProps) {
  const m = territoryWords(chrome.language)
  const { slug } = chrome.organisation
  return (
    <>
      <Card title={m.rename}>
        <Form
          action={territoryPaths.name(slug, territory.id)}
          hidden={{ seen: territory.name }}
          label={m.rename}
        >
          <TextField
            name="name"
            label={m.name}
            value={typed.name ?? territory.name}
            error={errors.find(({ field }) => field === 'name')?.message}
            autocomplete="off"
            maxlength={longestName}
          />
          <Button kind="secondary">{m.saveName}</Button>
        </Form>
      </Card>
      <Card title={m.end}>
        <p>{m.endLead}</p>
        <Form action={territoryPaths.end(slug, territory.id)} label={m.end}>
          <Button kind="danger">{m.end}</Button>
        </Form>
      </Card>
    </>
  )
}
