import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  FRISE_DATA: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  FRISE_WORLD: z.enum(['demonstration', 'none']).default('demonstration'),
  FRISE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  FRISE_PUBLIC_DEMO: z.enum(['0', '1']).default('0'),
  FRISE_HOST: z.string().default('127.0.0.1'),
  FRISE_SECRET: z.string().optional(),
  FRISE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  FRISE_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  FRISE_SMTP: z.string().optional(),
  FRISE_MAIL_FROM: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
})

export type Settings = z.output<typeof schema>

/** Reads the settings of the environment. Throws one sentence that names each wrong one. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const result = schema.safeParse(environment)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new SettingsFault(`A setting cannot be used. ${faults.join('; ')}`)
}

/** A setting of the environment that cannot be used; its message is for the person who starts the server. */
export class SettingsFault extends Error {}
