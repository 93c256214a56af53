/** Words for the team about a name or a birth date that was written down wrong, in French. */
export const identityFr = {
  title: { applicant: 'Corriger son nom ou sa date de naissance', guardian: 'Corriger le nom de ce parent' },
  link: { applicant: 'Corriger nom ou naissance', guardian: 'Corriger son nom' },
  lead: 'Corrigez ce qui a été mal écrit. Elle verra dans son dossier qu’il y a eu une correction.',
  leadGuardian: 'Corrigez ce qui a été mal écrit. Ce parent verra qu’il y a eu une correction.',
  ageHint: 'Les accords des parents suivent la nouvelle date. Elle est comparée à la règle d’âge.',
  diploma: 'Un diplôme déjà donné garde son nom\u00a0: il se refait depuis la page des diplômes.',
  firstName: 'Prénom',
  lastName: 'Nom',
  birthDate: 'Date de naissance',
  outside: 'Hors de la règle d’âge',
  ages: {
    'too-young': (age: number, on: string, minimum: number) =>
      `Le ${on}, elle aura ${age} ans. Il faut au moins ${minimum} ans.`,
    'too-old': (age: number, on: string, maximum: number) =>
      `Le ${on}, elle aura ${age} ans. Il faut au plus ${maximum} ans.`,
  },
  stays: 'Sa candidature ne s’arrête pas seule. Écrivez pourquoi elle continue, ou appelez-la.',
  reason: 'Pourquoi sa candidature continue',
  reasonHint: 'Une phrase, à votre nom. Elle pourra la lire.',
  save: 'Corriger',
  saved: 'C’est corrigé.',
  same: 'Rien à corriger\u00a0: c’est déjà écrit ainsi.',
  ofAge: 'C’est corrigé. Elle est majeure\u00a0: les liens des parents sont fermés, elle est prévenue.',
  minor: 'C’est corrigé. Elle est mineure\u00a0: il faut l’accord d’un parent.',
  both: 'Quelqu’un a corrigé avant vous',
  bothLead: 'Les deux versions sont là. Rien n’est changé tant que vous n’enregistrez pas.',
  kept: 'Écrit maintenant',
  yours: 'Ce que vous écrivez',
  saveAnyway: 'Garder ma version',
  history: 'Corrections déjà faites',
  what: { name: 'nom', 'birth date': 'date de naissance' },
  corrected: (day: string, by: string) => `${day}, ${by}`,
  back: 'Revenir à la candidature',
  backToGuardians: 'Revenir aux parents',
  faults: {
    firstName: 'Écrivez le prénom',
    lastName: 'Écrivez le nom',
    tooLong: 'Raccourcissez\u00a0: 100 caractères au plus',
    noSuchDate: 'Écrivez une date qui existe',
    noSuchBirthDate: 'Vérifiez l’année de naissance',
    reasonTooLong: 'Raccourcissez\u00a0: 300 caractères au plus',
    outside: 'Écrivez pourquoi sa candidature continue',
    changed: 'Quelqu’un a corrigé pendant ce temps\u00a0: comparez, puis enregistrez',
  },
}

export type IdentityMessages = typeof identityFr
