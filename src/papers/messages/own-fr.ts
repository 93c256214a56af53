import type { ImageLacks } from '#src/applications/index.ts'

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
  /** Answered, and not whole: a yes is missing. */
  incomplete: string
  lacks: (lacks: ImageLacks) => string
  decide: string
  waived: string
  refused: string
  again: string
  answer: string
  before: string
  never: string
  emergency: string
  back: string
}

/** Until every yes is there, it is a no; then what is missing. */
export function lacksIn(hers: string) {
  return (lacks: ImageLacks): string => {
    const missing = [
      ...(lacks.guardians === null
        ? []
        : [lacks.guardians.given === 0 ? 'il faut le oui d’un parent' : parentsIn(lacks.guardians)]),
      ...(lacks.hers ? [hers] : []),
    ]
    return `Tant qu’il manque un oui, c’est non${missing.length === 0 ? '' : `\u00a0: ${missing.join(' et ')}`}.`
  }
}

const parentsIn = ({ given, needed }: NonNullable<ImageLacks['guardians']>) =>
  given === 1 && needed === 2 ? 'un parent sur deux a dit oui' : `${given} parents sur ${needed} ont dit oui`

const tu: OwnPapersMessages = {
  title: 'Tes papiers',
  lead: 'Voici ce qu’il reste à donner. Montre les papiers\u00a0: personne ne les copie.',
  none: 'Aucun papier pour l’instant',
  noneReason: 'Quand ta place sera confirmée, tu verras ici ce qu’il faut apporter.',
  done: 'Tout est là. Tu n’as plus rien à donner.',
  toBring: 'À apporter',
  byGuardian: 'À donner par ton parent ou responsable',
  there: 'Reçu',
  incomplete: 'Il manque un oui',
  lacks: lacksIn('tu n’as pas encore répondu'),
  decide: 'Je décide',
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
  lacks: lacksIn('vous n’avez pas encore répondu'),
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
  incomplete: 'Il manque un oui',
  lacks: lacksIn('elle n’a pas encore répondu'),
  decide: '',
  waived: 'Elle peut commencer sans, donnez-le dès que possible',
  refused: 'Vous ou l’autre parent avez répondu non',
  again: 'À donner de nouveau',
  answer: 'Répondre maintenant',
  before: 'Il le faut avant le premier jour.',
  never: 'Il ne bloque jamais sa place.',
  emergency: 'Remplir sa fiche d’urgence',
  back: 'Vos réponses',
}

/** By who reads, in French. */
export const ownFr = { tu, vous, guardian }
