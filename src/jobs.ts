import type { Frise } from '#platform/http/frise.ts'
import type { JobHandlers } from '#platform/jobs/job.ts'
import type { Rhythm } from '#platform/jobs/recurring.ts'
import { comeOfAge, endOffer, endWaitingLists, offerDeadlineJob } from '#src/applications/index.ts'
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

/** What runs again and again for every organisation: a birthday begins, and a waiting list ends, at another hour overseas. */
export function recurringJobs(frise: Frise): Record<Rhythm, JobHandlers> {
  return {
    nightly: {
      retention: (scope) => applyRetention(scope, { origin: frise.origin, keepsWords: keepsWords(frise) }),
    },
    hourly: {
      'waiting-lists': endWaitingLists,
      majority: async (scope) => {
        await comeOfAge(scope, { origin: frise.origin, slug: await organisationSlug(scope) })
      },
    },
  }
}

/** Only a demonstration keeps what messages said. */
function keepsWords({ instance }: Frise): boolean {
  return instance.kind === 'demonstration'
}
