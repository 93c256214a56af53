/** Words of the settings of an organisation, for its administrator. */
export const settingsFr = {
  title: 'Réglages',
  name: 'Nom de l’organisation',
  nameHint: 'Le site public et les prochains messages le portent aussitôt.',
  language: 'Langue de l’équipe',
  languageHint:
    'Celle des messages aux personnes que vous inviterez. Sur le site, chacune choisit la sienne.',
  languages: { fr: 'Français', en: 'Anglais' },
  zone: 'Fuseau horaire',
  zoneHint: 'Les jours et les heures des SMS s’y lisent. Chaque lieu garde le sien.',
  texts: 'Les SMS partent',
  textsHint:
    'Un SMS écrit hors de ces heures attend. Sauf ce qui ne peut pas attendre\u00a0: une séance ajoutée, déplacée ou annulée ou un changement de groupe, le jour même ou le lendemain, une inquiétude, un contact remplacé, et ce que la personne vient de demander. Un e-mail part à toute heure.',
  textsFrom: 'À partir de',
  textsUntil: 'Jusqu’à',
  planned:
    'Un SMS déjà prévu garde son heure, si elle est encore permise\u00a0; sinon il attend. Une échéance déjà donnée ne change pas.',
  save: 'Enregistrer les réglages',
  saved: 'Réglages enregistrés.',
  faults: {
    name: 'Écrivez le nom de l’organisation',
    tooLong: (most: number) => `Raccourcissez\u00a0: ${most} caractères au plus`,
    language: 'Choisissez une langue',
    zone: 'Choisissez un fuseau de la liste',
    hour: 'Choisissez une heure de la liste',
    tooShort: 'Laissez huit heures au moins entre les deux',
    changed: (standing: string, typed: string) =>
      `Quelqu’un a mis «\u00a0${standing}\u00a0» entre-temps. Vous aviez «\u00a0${typed}\u00a0». Choisissez, puis enregistrez à nouveau.`,
  },
}

export type SettingsWords = typeof settingsFr
