import type { Clock } from '#platform/clock/clock.ts'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { openDatabase } from '#platform/database/database.ts'
import { readInstance } from '#platform/database/instance.ts'
import { migrate } from '#platform/database/migrate.ts'
import { loadAssets } from '#platform/http/assets.ts'
import type { Frise } from '#platform/http/frise.ts'
import { idSeal } from '#platform/ids/sealed-id.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { openLog } from '#platform/log/log.ts'
import { smsOf } from '#platform/mail/sms.ts'
import { terminalMail } from '#platform/mail/terminal-mail.ts'
import { waysOut } from '#platform/mail/ways-out.ts'
import { countMetrics } from '#platform/metrics/metrics.ts'
import type { Settings } from '#platform/settings/settings.ts'
import { createSignIn } from '#platform/sign-in/create-sign-in.ts'
import { codeMailFrom } from './ways-to-report.ts'

type Means = {
  addresses: DatabaseAddresses
  settings: Settings
  secret: string
  clock: Clock
  origin: string
}

/** Makes the running parts of a process on a database, migrated and known for what it is; `close` gives them back. */
export async function assembleFrise(means: Means): Promise<{ frise: Frise; close(): Promise<void> }> {
  const { addresses, settings, secret, clock, origin } = means
  const database = openDatabase(addresses)
  try {
    await migrate(database.owner)
    await installQueue(database.owner)
    const log = openLog(settings.FRISE_LOG)
    const { FRISE_WORLD, FRISE_SMTP, FRISE_MAIL_FROM, FRISE_MAIL_TO_TERMINAL, DATABASE_URL } = settings
    const instance = await readInstance(database.owner, {
      kind: DATABASE_URL !== undefined || FRISE_WORLD === 'none' ? 'real' : 'demonstration',
      asked: FRISE_WORLD !== undefined,
      now: clock.now(),
    })
    const out = waysOut({
      demonstration: instance.kind === 'demonstration',
      smtp:
        FRISE_SMTP === undefined
          ? undefined
          : { url: FRISE_SMTP, from: FRISE_MAIL_FROM ?? 'frise@localhost' },
      sms: smsOf(settings),
      clock,
    })
    const toTerminal = FRISE_MAIL_TO_TERMINAL === '1' && instance.kind === 'real' && FRISE_SMTP === undefined
    const signIn = createSignIn({
      addresses,
      secret,
      baseUrl: origin,
      proxies: settings.FRISE_PROXIES,
      mail: toTerminal ? terminalMail(process.stdout) : out.accountMail,
      codeMail: codeMailFrom(database.web, { origin, clock }),
      clock,
      log,
    })
    const close = async () => {
      await signIn.close()
      await database.close()
    }
    return {
      frise: {
        database,
        clock,
        assets: loadAssets(),
        signIn,
        idSeal: idSeal(secret),
        waysOut: out,
        origin,
        log,
        metrics: countMetrics(),
        metricsDoor: { token: settings.FRISE_METRICS_TOKEN, proxies: settings.FRISE_PROXIES },
        instance,
        dataFolder: settings.FRISE_DATA,
      },
      close,
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
