import type { Instance } from '#platform/http/frise.ts'
import { isLoopback } from '#platform/http/loopback.ts'
import { type Settings, SettingsFault } from '#platform/settings/settings.ts'

/** A demonstration opens every account by one click: it stays on this machine until somebody says otherwise. Throws SettingsFault. */
export function refusePublicDemonstration(instance: Instance, settings: Settings): void {
  const { FRISE_HOST: host, FRISE_ORIGIN: origin, FRISE_PUBLIC_DEMO } = settings
  if (instance.kind !== 'demonstration' || FRISE_PUBLIC_DEMO === '1') return
  const leaving = [
    isLoopback(host) ? [] : [`FRISE_HOST=${host}`],
    origin === undefined || isLoopback(new URL(origin).hostname) ? [] : [`FRISE_ORIGIN=${origin}`],
  ].flat()
  if (leaving.length === 0) return
  const named = leaving.join(', ')
  throw new SettingsFault(
    `Une démonstration laisse entrer tout le monde d’un clic : elle ne quitte pas cette machine (${named}). Pour la montrer quand même : FRISE_PUBLIC_DEMO=1. Pour un vrai serveur : FRISE_WORLD=none et un autre FRISE_DATA.\n` +
      `A demonstration lets everybody in with one click: it does not leave this machine (${named}). To show it all the same: FRISE_PUBLIC_DEMO=1. For a real server: FRISE_WORLD=none and another FRISE_DATA.`,
  )
}
