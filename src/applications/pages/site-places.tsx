import type { FieldError } from '#platform/http/form.ts'
import { count } from '#platform/i18n/format.ts'
import type { Chrome } from '#src/organisations/index.ts'
import { placeInWords } from '#src/programmes/index.ts'
import { Button } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Form } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { campaignMessages } from '../messages/campaign.ts'
import { campaignPaths } from '../paths.ts'
import type { Site } from '../queries.ts'

type SitePlacesProps = {
  chrome: Chrome
  campaignId: string
  sites: readonly Site[]
  typed: Record<string, string>
  errors: FieldError[]
}

/** The places of each site within reach, with the way to change how many there are. */
export function SitePlaces({ chrome, campaignId, sites, typed, errors }: SitePlacesProps) {
  const { language, organisation } = chrome
  const m = campaignMessages(language).one
  return (
    <Section title={m.sites}>
      <CardGrid>
        {sites.map((site) => {
          const name = `capacity-${site.key}`
          const title = placeInWords(site)
          return (
            <Card title={title} level={3}>
              <DescriptionList
                kind="plain"
                rows={[
                  { term: m.capacity, value: count(site.capacity, language) },
                  { term: m.taken, value: count(site.taken, language) },
                  { term: m.left, value: count(site.capacity - site.taken, language) },
                ]}
              />
              <Form
                action={campaignPaths.capacity(organisation.slug, campaignId, site.id)}
                label={m.capacityOf(title)}
                hidden={{ 'seen-capacity': String(site.capacity) }}
              >
                <TextField
                  name={name}
                  label={m.capacityOf(title)}
                  value={typed[name] ?? String(site.capacity)}
                  error={errors.find(({ field }) => field === name)?.message}
                  inputmode="numeric"
                  width="half"
                />
                <Button kind="secondary" size="small" about={title}>
                  {m.saveCapacity}
                </Button>
              </Form>
            </Card>
          )
        })}
      </CardGrid>
    </Section>
  )
}
