/** What is said of a field for which its form has no words of its own. */
export const fr = {
  missing: 'Remplissez ce champ',
  wrong: 'Corrigez ce champ\u00a0: ce qui est écrit ne convient pas',
}

export type FaultWords = typeof fr
