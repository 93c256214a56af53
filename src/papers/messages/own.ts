import type { Language } from '#platform/i18n/language.ts'

/** What a page says of the papers to whoever gives them. */
export type OwnPapersMessages = {
  title: string
  lead: string
  none: string
  noneReason: string
  /** Nothing is left to give. */
  done: string
  toBring: string
  byGuardian: string
  there: string
  waived: string
  refused: string
  again: string
  answer: string
  before: string
  never: string
  emergency: string
  back: string
}

const tu: OwnPapersMessages = {
  title: 'Tes papiers',
  lead: 'Voici ce qu’il reste à donner. Montre les papiers\u00a0: personne ne les copie.',
  none: 'Aucun papier pour l’instant',
  noneReason: 'Quand ta place sera confirmée, tu verras ici ce qu’il faut apporter.',
  done: 'Tout est là. Tu n’as plus rien à donner.',
  toBring: 'À apporter',
  byGuardian: 'À donner par ton parent ou responsable',
  there: 'Reçu',
  waived: 'Tu peux commencer sans, apporte-le dès que possible',
  refused: 'Ton parent ou responsable a dit non',
  again: 'À apporter de nouveau',
  answer: '',
  before: 'Il le faut avant le premier jour.',
  never: 'Il ne bloque jamais ta place.',
  emergency: '',
  back: 'Mon dossier',
}

const vous: OwnPapersMessages = {
  ...tu,
  title: 'Vos papiers',
  lead: 'Voici ce qu’il reste à donner. Montrez les papiers\u00a0: personne ne les copie.',
  noneReason: 'Quand votre place sera confirmée, vous verrez ici ce qu’il faut apporter.',
  done: 'Tout est là. Vous n’avez plus rien à donner.',
  byGuardian: 'À donner par un parent ou responsable',
  waived: 'Vous pouvez commencer sans, apportez-le dès que possible',
  refused: 'Un parent ou responsable a dit non',
  never: 'Il ne bloque jamais votre place.',
}

const guardian: OwnPapersMessages = {
  title: 'Les papiers',
  lead: 'Voici ce qu’il reste à donner. Montrez les papiers\u00a0: personne ne les copie.',
  none: 'Aucun papier pour l’instant',
  noneReason: 'Quand sa place sera confirmée, vous verrez ici ce qu’il faut donner.',
  done: 'Tout est là. Il n’y a plus rien à donner.',
  toBring: 'À apporter par elle',
  byGuardian: 'À donner par vous',
  there: 'Reçu',
  waived: 'Elle peut commencer sans, donnez-le dès que possible',
  refused: 'Vous ou l’autre parent avez répondu non',
  again: 'À donner de nouveau',
  answer: 'Répondre maintenant',
  before: 'Il le faut avant le premier jour.',
  never: 'Il ne bloque jamais sa place.',
  emergency: 'Remplir sa fiche d’urgence',
  back: 'Vos réponses',
}

const english: OwnPapersMessages = {
  title: 'Your papers',
  lead: 'This is what is still to be handed in. Show the papers: nobody copies them.',
  none: 'No paper for now',
  noneReason: 'Once your place is confirmed, what to bring will appear here.',
  done: 'Everything is there. You have nothing left to hand in.',
  toBring: 'To bring',
  byGuardian: 'To be handed in by your parent or guardian',
  there: 'Received',
  waived: 'You can start without it: bring it as soon as you can',
  refused: 'Your parent or guardian said no',
  again: 'To bring again',
  answer: '',
  before: 'It is needed before the first day.',
  never: 'It never delays your place.',
  emergency: '',
  back: 'My file',
}

const englishGuardian: OwnPapersMessages = {
  title: 'Papers',
  lead: 'This is what is still to be handed in. Show the papers: nobody copies them.',
  none: 'No paper for now',
  noneReason: 'Once her place is confirmed, what to hand in will appear here.',
  done: 'Everything is there. Nothing is left to hand in.',
  toBring: 'To be brought by her',
  byGuardian: 'To be handed in by you',
  there: 'Received',
  waived: 'She can start without it: hand it in as soon as you can',
  refused: 'You or the other parent answered no',
  again: 'To hand in again',
  answer: 'Answer now',
  before: 'It is needed before the first day.',
  never: 'It never delays her place.',
  emergency: 'Fill in her emergency sheet',
  back: 'Your answers',
}

/** To a girl, in the form of address of her programme; to a guardian, always "vous". */
export function ownPapersMessages(language: Language, reader: 'tu' | 'vous' | 'guardian'): OwnPapersMessages {
  if (language === 'en') return reader === 'guardian' ? englishGuardian : english
  return { tu, vous, guardian }[reader]
}
