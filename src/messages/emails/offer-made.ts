import { instantIn } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type OfferMade = Common & {
  address: Address
  programme: Translated
  site: string
  /** The last instant to answer, shown in the site's zone. */
  deadline: { at: Date; zone: string }
  link: string
}

export const offerMade: Template<OfferMade> = {
  reader: 'participant',
  fr: ({ address, programme, site, deadline, link }) => {
    const tu = address === 'tu'
    const until = instantIn(deadline.zone, deadline.at, 'fr')
    return {
      subject: tu ? 'Une place est pour toi' : 'Une place est pour vous',
      paragraphs: [
        `${programme.fr}, ${site}\u00a0: il y a une place pour ${tu ? 'toi' : 'vous'}.`,
        tu ? `Réponds avant le ${until}.` : `Répondez avant le ${until}.`,
        'Après, la place ira à une autre.',
      ],
      link: { label: 'Je réponds', href: link },
      short: tu
        ? `une place est pour toi. Réponds avant le ${until}\u00a0:`
        : `une place est pour vous. Répondez avant le ${until}\u00a0:`,
    }
  },
  en: ({ programme, site, deadline, link }) => {
    const until = instantIn(deadline.zone, deadline.at, 'en')
    return {
      subject: 'There is a place for you',
      paragraphs: [
        `${programme.en}, ${site}: there is a place for you.`,
        `Answer before ${until}.`,
        'After that, the place goes to somebody else.',
      ],
      link: { label: 'Answer', href: link },
      short: `there is a place for you. Answer before ${until}:`,
    }
  },
}
