import type { Translated } from '#platform/i18n/language.ts'

/**
 * Says where a text has lost a sign, or undefined. Bytes that are no UTF-8 are read as U+FFFD: in a file that a spreadsheet or an
 * editor saved otherwise ("Windows-1252", "Unicode"), every accent is one, and a version is never changed afterwards. A text that
 * was read so elsewhere, and saved, has them too.
 */
export function findLostSign(text: string): Translated | undefined {
  const at = text.indexOf('\uFFFD')
  if (at === -1) return undefined
  const line = text.slice(0, at).split('\n').length
  return {
    fr: `Ligne ${line}, un signe ne se lit pas\u00a0: ce fichier n’est pas en UTF-8. Ouvrez l’original dans votre éditeur, enregistrez-le avec l’encodage UTF-8, puis importez-le.`,
    en: `On line ${line}, a sign cannot be read: this file is not in UTF-8. Open the original in your editor, save it with the encoding UTF-8, then import it.`,
  }
}
