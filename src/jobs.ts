import type { Frise } from '#platform/http/frise.ts'
import type { JobHandlers } from '#platform/jobs/job.ts'
import { comeOfAge, endOffer, offerDeadlineJob } from '#src/applications/index.ts'
import { endStay, stayEndJob } from '#src/cohorts/index.ts'
import { deliverMessage, deliveryJob } from '#src/messages/index.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { noteErasure, noteErasureJob } from '#src/privacy/index.ts'
import { applyRetention } from './retention.ts'

/** Every job by its name: the work that a deed leaves behind. */
export function jobHandlers(frise: Frise): JobHandlers {
  return {
    [deliveryJob]: deliverMessage({ ...frise.waysOut, keepsWords: keepsWords(frise) }),
    [offerDeadlineJob]: endOffer(frise),
    [stayEndJob]: endStay,
    [noteErasureJob]: noteErasure(frise.dataFolder),
  }
}

/** What runs once a night for every organisation. */
export function nightlyJobs(frise: Frise): JobHandlers {
  return {
    retention: (scope) => applyRetention(scope, { origin: frise.origin, keepsWords: keepsWords(frise) }),
    majority: async (scope) => {
      await comeOfAge(scope, { origin: frise.origin, slug: await organisationSlug(scope) })
    },
  }
}

/** Only a demonstration keeps what messages said. */
function keepsWords({ instance }: Frise): boolean {
  return instance.kind === 'demonstration'
}
