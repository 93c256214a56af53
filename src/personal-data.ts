import type { PersonalColumns, PersonalData, Whose, Work } from '#platform/privacy/personal-columns.ts'
import * as applications from '#src/applications/privacy.ts'
import * as care from '#src/care/privacy.ts'
import * as cohorts from '#src/cohorts/privacy.ts'
import * as doubles from '#src/doubles/privacy.ts'
import * as emergency from '#src/emergency/privacy.ts'
import * as impact from '#src/impact/privacy.ts'
import * as messages from '#src/messages/privacy.ts'
import * as organisations from '#src/organisations/privacy.ts'
import * as papers from '#src/papers/privacy.ts'
import * as people from '#src/people/privacy.ts'
import * as privacy from '#src/privacy/privacy.ts'
import * as programmes from '#src/programmes/privacy.ts'
import * as publicSite from '#src/public-site/privacy.ts'
import * as recognition from '#src/recognition/privacy.ts'
import * as safeguarding from '#src/safeguarding/privacy.ts'
import * as selection from '#src/selection/privacy.ts'
import * as sourcing from '#src/sourcing/privacy.ts'
import * as territories from '#src/territories/privacy.ts'

type Declared = { personalColumns: PersonalColumns; whose?: Whose; work?: Work }

const declared: readonly Declared[] = [
  applications,
  care,
  cohorts,
  doubles,
  emergency,
  impact,
  messages,
  organisations,
  papers,
  people,
  privacy,
  programmes,
  publicSite,
  recognition,
  safeguarding,
  selection,
  sourcing,
  territories,
]

/**
 * Every `privacy.ts` as one: what erasing somebody and her archive go by. Handed to `src/privacy`, which depends on none of
 * the capabilities that declare here.
 */
export const personalData: PersonalData = {
  columns: Object.assign({}, ...declared.map(({ personalColumns }) => personalColumns)) as PersonalColumns,
  whose: Object.assign({}, ...declared.map(({ whose }) => whose ?? {})) as Whose,
  called: {
    campaign_id: [{ table: 'campaigns', by: 'name' }],
    channel_id: [{ table: 'channels', by: 'name', as: 'came_through' }],
    cohort_id: [{ table: 'cohorts', by: 'name' }],
    edition_id: [{ table: 'editions', by: "document -> 'name'" }],
    from_cohort_id: [{ table: 'cohorts', by: 'name' }],
    place_id: [
      {
        table: 'located_places',
        by: "concat_ws(', ', name, commune_name) || ' (' || department || ')'",
        shared: true,
      },
    ],
    scope_id: [
      { table: 'cohorts', by: 'name' },
      { table: 'sites', by: 'name' },
      { table: 'editions', by: "document -> 'name'" },
    ],
    session_id: [{ table: 'sessions', by: 'day' }],
    site_id: [{ table: 'sites', by: 'name' }],
    structure_id: [{ table: 'structures', by: 'name' }],
    text_id: [{ table: 'consent_texts', by: 'body' }],
    to_cohort_id: [{ table: 'cohorts', by: 'name' }],
  },
  work: Object.assign({}, ...declared.map(({ work }) => work ?? {})) as Work,
}
