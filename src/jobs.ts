import type { JobHandlers } from '#platform/jobs/job.ts'
import type { WaysOut } from '#platform/mail/ways-out.ts'
import { deliverMessage, deliveryJob } from '#src/messages/index.ts'

/** Every job by its name: the work that a deed leaves behind. */
export function jobHandlers(waysOut: WaysOut, { demonstration }: { demonstration: boolean }): JobHandlers {
  return { [deliveryJob]: deliverMessage({ ...waysOut, keepsWords: demonstration }) }
}
