import type { RestWords } from './rest-fr.ts'

/** The same in English. */
export const restEn: RestWords = {
  notDone: 'Nothing is saved: your role waits for a check. Call the organisers.',
}
