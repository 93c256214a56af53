import { type EmergencyMessages, fr } from './fr.ts'

/** Words said to a participant who fills in her own sheet, in French. */
export const ownFr = (tu: boolean): EmergencyMessages => ({
  ...fr,
  title: () => 'Ma fiche d’urgence',
  relation: tu ? 'Lien avec toi' : 'Lien avec vous',
  home: tu ? 'Comment tu rentres' : 'Comment vous rentrez',
  ways: { fetched: 'Quelqu’un vient me chercher', alone: 'Je rentre seule' },
  fetchedBy: tu ? 'Qui peut venir te chercher' : 'Qui peut venir vous chercher',
  diet: tu ? 'Tes repas' : 'Vos repas',
  health: tu ? 'Ta santé, si tu veux' : 'Votre santé, si vous voulez',
  notYetReason: tu
    ? 'Tu remplis la fiche quand ta place est confirmée.'
    : 'Vous remplissez la fiche quand votre place est confirmée.',
  changed: tu
    ? 'Quelqu’un a changé cette fiche entre-temps. Voici ce qui est écrit. Ta version est dessous.'
    : fr.changed,
  toVerify: tu
    ? 'Cette fiche n’est peut-être plus juste, ou quelqu’un d’autre l’a remplie. Relis-la, puis enregistre.'
    : fr.toVerify,
  faults: {
    ...fr.faults,
    ...(tu && {
      name: 'Écris un prénom et un nom',
      phone: 'Écris un numéro de téléphone, par exemple 06 39 98 01 23',
      hiddenSign: 'Un signe ne se voyait pas. Enlève le \ufffd de ce numéro.',
      diet: 'Choisis un repas de la liste',
      agrees: 'Coche la case, ou laisse la santé vide',
      tooLong: (most: number) => `Reste sous ${most} signes`,
    }),
    relation: tu ? 'Écris son lien avec toi' : 'Écrivez son lien avec vous',
    goesHome: tu ? 'Choisis comment tu rentres' : 'Choisissez comment vous rentrez',
  },
})

/** The rules of the programme in words to herself. */
export const rulesToHerselfFr = (tu: boolean) => ({
  words: tu
    ? 'Pour appeler la bonne personne si quelque chose t’arrive. L’équipe de ta promotion la lit. Si tu manques sans prévenir, qui appelle en lit les noms et les numéros.'
    : 'Pour appeler la bonne personne si quelque chose vous arrive. L’équipe de votre promotion la lit. Si vous manquez sans prévenir, qui appelle en lit les noms et les numéros.',
  health: tu
    ? 'Tu es libre de dire ou non ce qui touche à ta santé. Cela sert à ta sécurité, et repose sur ton accord.'
    : 'Vous êtes libre de dire ou non ce qui touche à votre santé. Cela sert à votre sécurité, et repose sur votre accord.',
  consent: 'J’accepte que l’équipe de ma promotion lise ces informations de santé.',
})

export type RulesToHerself = ReturnType<typeof rulesToHerselfFr>
