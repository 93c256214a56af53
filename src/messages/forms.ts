import { z } from 'zod'
import { settlementWays } from './mailing.ts'

/** Which message, and how somebody was told otherwise. What is neither is a request that no page of ours makes. */
export const settlementForm = z.object({ message: z.uuid(), how: z.enum(settlementWays) })
