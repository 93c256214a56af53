import { twoFactor } from 'better-auth/plugins/two-factor'
import { newReadableCode } from '#platform/ids/ids.ts'

/** Where better-auth makes a session from a first factor. */
const firstFactorPaths = ['/sign-in/username', '/sign-in/email-otp']

/**
 * The second factor, on every way in. better-auth 1.7 asks for it after passwords only, not after a code by e-mail:
 * its own hook is kept and only the paths that it watches are widened (a test signs in by e-mail and must be asked).
 * `allowPasswordless`: who signs in by codes has no password to repeat.
 */
export function secondFactorOnEveryWayIn() {
  const plugin = twoFactor({
    issuer: 'Frise',
    allowPasswordless: true,
    schema: { twoFactor: { modelName: 'second_factors' } },
    backupCodeOptions: {
      storeBackupCodes: 'encrypted',
      customBackupCodesGenerate: () => Array.from({ length: 8 }, () => newReadableCode()),
    },
  })
  for (const hook of plugin.hooks.after) hook.matcher = ({ path }) => firstFactorPaths.includes(path ?? '')
  return plugin
}

/** Where better-auth makes a session once the second factor has been given. */
export const secondFactorPaths = ['/two-factor/verify-totp', '/two-factor/verify-backup-code']
