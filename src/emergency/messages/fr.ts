import { ofName } from '#platform/i18n/elision.ts'
import type { WayHome } from '../emergency-sheet.ts'

/** Words said to guardians and the team about emergency sheets, in French: always "vous". */
export const fr = {
  title: (name: string) => `La fiche d’urgence ${ofName(name)}`,
  erased: (days: string) => `Elle est effacée ${days} après la fin.`,
  days: (count: number): string => `${count} jours`,
  months: (count: number) => `${count} mois`,
  call: (nth: number): string =>
    nth === 1 ? 'Qui appeler d’abord' : nth === 2 ? 'Puis qui' : 'Et enfin qui',
  callHint: 'Facultatif.',
  name: 'Prénom et nom',
  relation: 'Lien avec elle',
  relationHint: 'Par exemple\u00a0: mère, oncle, voisine',
  phone: 'Téléphone',
  home: 'Comment elle rentre',
  ways: { fetched: 'Quelqu’un vient la chercher', alone: 'Elle rentre seule' } satisfies Record<
    WayHome,
    string
  >,
  fetchedBy: 'Qui peut venir la chercher',
  fetchedByHint: 'Prénoms et noms.',
  diet: 'Ses repas',
  anyMeal: 'Repas ordinaire',
  health: 'Sa santé, si vous voulez',
  allergies: 'Allergies',
  treatment: 'Traitement en cours',
  accessNeeds: 'Besoins d’accès',
  save: 'Enregistrer la fiche',
  saved: 'La fiche est enregistrée.',
  notYet: 'Pas encore de place confirmée',
  notYetReason: 'La fiche se remplit quand sa place est confirmée.',
  left: 'Plus de fiche à remplir',
  leftReason: 'Le temps dans le groupe est fini.',
  noSheet: 'Ce programme ne demande pas de fiche d’urgence',
  noSheetReason: 'Rien n’est à remplir.',
  changed: 'Quelqu’un a changé cette fiche entre-temps. Voici ce qui est écrit. Votre version est dessous.',
  textsFirst: 'Rien n’est enregistré\u00a0: lisez et signez d’abord, puis écrivez à nouveau.',
  toVerify:
    'Cette fiche n’est peut-être plus juste, ou quelqu’un d’autre l’a remplie. Relisez-la, puis enregistrez.',
  theirs: 'Ce qui est écrit maintenant',
  team: {
    title: 'Les fiches d’urgence',
    lead: 'Chaque lecture est notée. L’équipe de cette promotion et les parents les lisent. Qui appelle pour une absente n’en voit que les noms et les numéros.',
    filled: 'Remplie',
    missing: 'À remplir',
    toVerify: 'À vérifier',
    toVerifyReason:
      'Elle a été remplie par un lien parti à un contact faux, ou un parent ne répond plus pour la participante. Appelez la famille et relisez-la ensemble\u00a0: qui appeler, qui peut venir la chercher.',
    confirm: 'Relue de vive voix\u00a0: elle est juste',
    confirmed: 'C’est noté\u00a0: la fiche est vérifiée.',
    confirmedBy: (who: string, day: string) => `Vérifié de vive voix par ${who}, le ${day}.`,
    changed: 'Quelqu’un a changé cette fiche entre-temps. Relisez-la.',
    girl: 'Prénom et nom',
    state: 'Fiche',
    read: 'Lire la fiche',
    print: (day: string) => `Imprimer pour le ${day}`,
    empty: 'Personne dans cette promotion',
    emptyReason: 'Les participantes y entrent quand leur place est confirmée.',
    written: (who: string, day: string) => `Dit par ${who}, le ${day}.`,
    noted: (who: string) => `Noté par ${who}.`,
    saidBy: 'Qui vous l’a dit',
    form: 'Noter de vive voix',
    nothing: 'Rien de dit',
    backToList: 'Toutes les fiches',
    backToCohort: 'La promotion',
  },
  reminder: {
    title: (empty: number) => (empty === 1 ? '1 fiche est vide' : `${empty} fiches sont vides`),
    send: 'Rappeler à tous ceux qui ont à la remplir',
    hint: 'Chaque parent reçoit un message, avec son lien\u00a0; une majeure le reçoit elle-même. Un par jour au plus.',
    sent: (count: number) =>
      count === 0
        ? 'Aucun message n’est parti.'
        : count === 1
          ? '1 message est prêt.'
          : `${count} messages sont prêts.`,
    toldToday: (girls: number) =>
      girls === 1
        ? 'Pour 1 participante, le rappel d’aujourd’hui est déjà écrit.'
        : `Pour ${girls} participantes, le rappel d’aujourd’hui est déjà écrit.`,
    unreachable: (girls: number) =>
      girls === 1
        ? 'Pour 1 participante, aucun contact\u00a0: appelez.'
        : `Pour ${girls} participantes, aucun contact\u00a0: appelez.`,
  },
  print: {
    title: 'Fiches d’urgence',
    count: 'La journée',
    file: 'urgence',
    call: 'Appeler',
    none: 'Fiche à remplir\u00a0: appelez la coordination.',
    toVerify: 'Fiche à vérifier\u00a0: avant d’appeler ou de la confier, demandez à la coordination.',
    keep: 'À garder sur soi, puis à détruire en fin de journée.',
    unprinted:
      'Un signe n’a pas pu être imprimé\u00a0: un «\u00a0?\u00a0» est à sa place. Lisez-le à l’écran, sur la fiche.',
    demonstration: 'Données de démonstration',
  },
  faults: {
    name: 'Écrivez un prénom et un nom',
    onlyName: 'Écrivez seulement un nom ici\u00a0: le numéro va dans sa case',
    relation: 'Écrivez son lien avec elle',
    phone: 'Écrivez un numéro de téléphone, par exemple 06 39 98 01 23',
    hiddenSign: 'Un signe ne se voyait pas. Enlevez le \ufffd de ce numéro.',
    goesHome: 'Choisissez comment elle rentre',
    diet: 'Choisissez un repas de la liste',
    agrees: 'Cochez la case, ou laissez la santé vide',
    saidBy: 'Choisissez qui vous l’a dit',
    tooLong: (most: number) => `Restez sous ${most} signes`,
  },
}

export type EmergencyMessages = typeof fr
