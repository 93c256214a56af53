import type { Answers, Screen } from './screens.ts'

/** The buttons that leave a screen before it is filled. */
export const leaves = { name: 'leaves', back: 'back', later: 'later' }

type Given = { answers: Answers; typed: Answers; errors: { field: string }[] }

/**
 * A screen that she leaves half filled, as it is kept: what can be kept of it. A question left empty is not asked yet, unless she
 * emptied it; a text that is too long is said, since it took her time.
 */
export function asLeft<Read extends Given>({ asked }: Screen, read: Read, kept: Answers): Read {
  const texts = asked
    .filter(({ kind }) => kind === 'long-text' || kind === 'short-text')
    .map(({ key }) => key)
  return {
    ...read,
    answers: Object.fromEntries(
      Object.entries(read.answers).filter(([key, value]) => value !== '' || kept[key]),
    ),
    errors: read.errors.filter(({ field }) => texts.includes(field) && read.typed[field]),
  }
}
