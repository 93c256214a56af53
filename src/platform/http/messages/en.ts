import type { FaultWords } from './fr.ts'

export const en: FaultWords = {
  missing: 'Fill in this field',
  wrong: 'Correct this field: what is written does not fit',
}
