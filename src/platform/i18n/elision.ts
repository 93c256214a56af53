/** "d’Inès", "de Lina": French elides before a vowel, and before the y of "Yves", not that of "Yasmine". An h is left as it is. */
export function ofName(name: string): string {
  return /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y(?![aeiouéèë]))/i.test(name) ? `d’${name}` : `de ${name}`
}
