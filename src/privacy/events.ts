import { event } from '#platform/events/event.ts'
import type { SiteAddress } from '#src/organisations/index.ts'

/** These people are about to be erased, in this transaction: whatever counts on them lets them go first. */
export const erasureBegins = event<{
  personIds: readonly string[]
  /** Where links in messages lead: somebody may be offered the place that this frees. */
  site: SiteAddress
}>()
