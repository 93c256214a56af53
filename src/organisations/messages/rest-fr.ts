/** What is said to somebody whose role rests, when she sends a page that she had opened before. */
export const restFr = {
  notDone:
    'Rien n’est enregistré\u00a0: votre rôle attend une vérification. Appelez la personne qui organise.',
}

export type RestWords = typeof restFr
