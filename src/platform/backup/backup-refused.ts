/** Why a backup was not made or not restored, in one sentence per language that says what to do. */
export class BackupRefused extends Error {
  constructor({ fr, en }: { fr: string; en: string }, cause?: unknown) {
    super(`${fr}\n${en}`, { cause })
  }
}
