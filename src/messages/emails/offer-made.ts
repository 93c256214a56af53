import { instantIn } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type OfferMade = Common & {
  address: Address
  programme: Translated
  site: string
  /** On which days and at which hours: "5–30 juillet 2027, du lundi au vendredi, de 9 h 30 à 16 h". */
  when: Translated
  /** The last instant to answer, shown in the site's zone. */
  deadline: { at: Date; zone: string }
  link: string
}

export const offerMade: Template<OfferMade> = {
  reader: 'participant',
  fr: ({ address, programme, site, when, deadline, link }) => {
    const tu = address === 'tu'
    const until = instantIn(deadline.zone, deadline.at, 'fr')
    return {
      subject: tu ? 'Tu as une place' : 'Vous avez une place',
      paragraphs: [
        `${programme.fr}, ${site}\u00a0: ${tu ? 'tu as une place' : 'vous avez une place'}. Bravo.`,
        `Quand\u00a0: ${when.fr}.`,
        tu ? `Réponds avant le ${until}.` : `Répondez avant le ${until}.`,
        'Après, la place ira à une autre.',
      ],
      link: { label: 'Je réponds', href: link },
      short: tu
        ? `tu as une place. Réponds avant le ${until}\u00a0:`
        : `vous avez une place. Répondez avant le ${until}\u00a0:`,
    }
  },
  en: ({ programme, site, when, deadline, link }) => {
    const until = instantIn(deadline.zone, deadline.at, 'en')
    return {
      subject: 'You have a place',
      paragraphs: [
        `${programme.en}, ${site}: you have a place. Well done.`,
        `When: ${when.en}.`,
        `Answer before ${until}.`,
        'After that, the place goes to somebody else.',
      ],
      link: { label: 'Answer', href: link },
      short: `you have a place. Answer before ${until}:`,
    }
  },
}
