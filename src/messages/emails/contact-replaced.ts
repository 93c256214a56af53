import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

export type ContactReplaced = Common & {
  address: Address
  programme: Translated
  /** The adult of her site whom families call. */
  call: PersonToCall
}

/** To a contact that is somebody's no more. It may be a stranger's: no name, no link, nothing of the file. */
export const contactReplaced: Template<ContactReplaced> = {
  reader: 'participant',
  nameless: true,
  fr: ({ address, programme, call }) => {
    const mistake =
      address === 'tu'
        ? `C’est une erreur\u00a0? Appelle ${call.name} au ${call.phone}.`
        : `C’est une erreur\u00a0? Appelez ${call.name} au ${call.phone}.`
    return {
      subject: 'Ce contact a été remplacé',
      paragraphs: [
        `Ce contact servait pour ${programme.fr}. L’équipe vient de le remplacer par un autre.`,
        'Les liens reçus ici ne marchent plus.',
        mistake,
      ],
      short: `ce contact a été remplacé pour ${programme.fr}, ses liens sont fermés. ${mistake}`,
    }
  },
  en: ({ programme, call }) => {
    const mistake = `Is it a mistake? Call ${call.name} on ${call.phone}.`
    return {
      subject: 'This contact was replaced',
      paragraphs: [
        `This contact was used for ${programme.en}. The team has just replaced it by another one.`,
        'The links received here no longer work.',
        mistake,
      ],
      short: `this contact was replaced for ${programme.en}, its links are closed. ${mistake}`,
    }
  },
}
