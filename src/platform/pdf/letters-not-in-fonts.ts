/**
 * A value holds letters that none of our fonts can draw (Cyrillic, Arabic, Chinese, emoji).
 * Nothing was printed: a diploma with an empty square in the name is worse than a question to the person.
 * `letters` are the distinct ones, in order of appearance, to be shown beside the field.
 */
export class LettersNotInFonts extends Error {
  readonly letters: readonly string[]

  constructor(letters: readonly string[]) {
    super(`our fonts cannot draw: ${letters.join(' ')}`)
    this.name = 'LettersNotInFonts'
    this.letters = letters
  }
}
