import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type Invitation = Common & {
  address: Address
  programme: Translated
  /** The last day on which one can apply, `YYYY-MM-DD`. */
  until: string
  link: string
}

/** To whoever left a contact for next time: applications are open. Once, and the contact is erased. */
export const invitation: Template<Invitation> = {
  reader: 'participant',
  fr: ({ address, programme, until, link }) => {
    const tu = address === 'tu'
    const day = longDay(until, 'fr')
    return {
      subject: `Les candidatures à ${programme.fr} sont ouvertes`,
      paragraphs: [
        tu
          ? `Tu nous as laissé ton contact pour la prochaine fois\u00a0: c’est maintenant.`
          : `Vous nous avez laissé votre contact pour la prochaine fois\u00a0: c’est maintenant.`,
        tu ? `Tu peux candidater jusqu’au ${day}.` : `Vous pouvez candidater jusqu’au ${day}.`,
      ],
      link: { label: tu ? 'Je découvre et je candidate' : 'Découvrir et candidater', href: link },
      after: [
        tu
          ? 'Ce message est le seul\u00a0: nous effaçons ton contact après l’envoi.'
          : 'Ce message est le seul\u00a0: nous effaçons votre contact après l’envoi.',
      ],
      short: tu
        ? `les candidatures à ${programme.fr} sont ouvertes jusqu’au ${day}. Pour toi\u00a0:`
        : `les candidatures à ${programme.fr} sont ouvertes jusqu’au ${day}. Pour vous\u00a0:`,
    }
  },
  en: ({ programme, until, link }) => {
    const day = longDay(until, 'en')
    return {
      subject: `Applications to ${programme.en} are open`,
      paragraphs: [
        'You left us your contact for next time: that time has come.',
        `You can apply until ${day}.`,
      ],
      link: { label: 'Find out more and apply', href: link },
      after: ['This is the only message: we erase your contact once it is sent.'],
      short: `applications to ${programme.en} are open until ${day}. For you:`,
    }
  },
}
