/** Why a command did nothing, in one sentence per language that says what to do. */
export class CommandRefused extends Error {
  constructor({ fr, en }: { fr: string; en: string }) {
    super(`${fr}\n${en}`)
  }
}
