import type { Frise } from '#platform/http/frise.ts'
import type { JobHandlers } from '#platform/jobs/job.ts'
import { endOffer, offerDeadlineJob } from '#src/applications/index.ts'
import { deliverMessage, deliveryJob } from '#src/messages/index.ts'
import { eraseLeads } from '#src/public-site/index.ts'

/** Every job by its name: the work that a deed leaves behind. */
export function jobHandlers(frise: Frise): JobHandlers {
  const keepsWords = frise.instance.kind === 'demonstration'
  return {
    [deliveryJob]: deliverMessage({ ...frise.waysOut, keepsWords }),
    [offerDeadlineJob]: endOffer(frise),
  }
}

/** What runs once a night for every organisation. */
export function nightlyJobs(): JobHandlers {
  return { 'erase-leads': async (scope) => void (await eraseLeads(scope)) }
}
