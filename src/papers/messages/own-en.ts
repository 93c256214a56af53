import type { ImageLacks } from '#src/applications/index.ts'
import type { OwnPapersMessages } from './own-fr.ts'

/** Until every yes is there, it is a no; then what is missing. */
export function lacksIn(hers: string) {
  return (lacks: ImageLacks): string => {
    const { guardians } = lacks
    const missing = [
      ...(guardians === null
        ? []
        : [
            guardians.given === 0
              ? 'a parent’s yes is needed'
              : `${guardians.given} of ${guardians.needed} parents said yes`,
          ]),
      ...(lacks.hers ? [hers] : []),
    ]
    return `While a yes is missing, it is a no${missing.length === 0 ? '' : `: ${missing.join(' and ')}`}.`
  }
}

const girl: OwnPapersMessages = {
  title: 'Your papers',
  lead: 'This is what is still to be handed in. Show the papers: nobody copies them.',
  none: 'No paper for now',
  noneReason: 'Once your place is confirmed, what to bring will appear here.',
  done: 'Everything is there. You have nothing left to hand in.',
  toBring: 'To bring',
  byGuardian: 'To be handed in by your parent or guardian',
  there: 'Received',
  incomplete: 'A yes is missing',
  lacks: lacksIn('you have not answered yet'),
  decide: 'I decide',
  waived: 'You can start without it: bring it as soon as you can',
  refused: 'Your parent or guardian said no',
  again: 'To bring again',
  answer: '',
  before: 'It is needed before the first day.',
  never: 'It never delays your place.',
  emergency: '',
  back: 'My file',
}

const guardian: OwnPapersMessages = {
  title: 'Papers',
  lead: 'This is what is still to be handed in. Show the papers: nobody copies them.',
  none: 'No paper for now',
  noneReason: 'Once her place is confirmed, what to hand in will appear here.',
  done: 'Everything is there. Nothing is left to hand in.',
  toBring: 'To be brought by her',
  byGuardian: 'To be handed in by you',
  there: 'Received',
  incomplete: 'A yes is missing',
  lacks: lacksIn('she has not answered yet'),
  decide: '',
  waived: 'She can start without it: hand it in as soon as you can',
  refused: 'You or the other parent answered no',
  again: 'To hand in again',
  answer: 'Answer now',
  before: 'It is needed before the first day.',
  never: 'It never delays her place.',
  emergency: 'Fill in her emergency sheet',
  back: 'Your answers',
}

/** By who reads, in English. */
export const ownEn = { tu: girl, vous: girl, guardian }
