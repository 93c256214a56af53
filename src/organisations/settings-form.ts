import { z } from 'zod'
import type { SettingsWords } from './messages/settings-fr.ts'
import { isLongEnough, type Offered, type Settings } from './settings.ts'

const longestName = 120

/** What an administrator gives; only what is `offered` may be chosen. */
export function settingsForm({ faults }: SettingsWords, { languages, zones, from, until }: Offered) {
  return z
    .object({
      name: z.string(faults.name).trim().min(1, faults.name).max(longestName, faults.tooLong(longestName)),
      language: z.enum(languages, faults.language),
      zone: z.enum(zones, faults.zone),
      textsFrom: z.enum(from, faults.hour),
      textsUntil: z.enum(until, faults.hour),
    })
    .refine(isLongEnough, { path: ['textsUntil'], message: faults.tooShort }) satisfies z.ZodType<Settings>
}
