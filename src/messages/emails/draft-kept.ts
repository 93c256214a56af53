import { plainDay, shortDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type DraftKept = Common & {
  address: Address
  programme: Translated
  /** Opens her draft where she left it. */
  link: string
  /** Days, `YYYY-MM-DD`: the last on which it is there if she writes nothing more, and that on which applications close. */
  keptUntil: string
  closesOn: string
}

/** Sent once, as soon as she has said how to reach her: she may stop and come back. */
export const draftKept: Template<DraftKept> = {
  reader: 'participant',
  fr: ({ address, programme, link, keptUntil, closesOn }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'Ta candidature est gardée' : 'Votre candidature est gardée',
      paragraphs: [
        tu
          ? `Tu as commencé une candidature à ${programme.fr}. Elle n’est pas encore envoyée.`
          : `Vous avez commencé une candidature à ${programme.fr}. Elle n’est pas encore envoyée.`,
        tu
          ? `Tu peux t’arrêter et reprendre. On garde tes réponses jusqu’au ${plainDay(keptUntil, 'fr')}, et plus longtemps si tu en écris d’autres.`
          : `Vous pouvez vous arrêter et reprendre. On garde vos réponses jusqu’au ${plainDay(keptUntil, 'fr')}, et plus longtemps si vous en écrivez d’autres.`,
        `Les candidatures ferment le ${plainDay(closesOn, 'fr')}.`,
      ],
      link: { label: 'Je reprends ma candidature', href: link },
      after: [tu ? 'Garde ce lien pour toi.' : 'Gardez ce lien pour vous.'],
      short: tu
        ? `ta candidature est gardée jusqu’au ${shortDay(keptUntil, 'fr')}, pas encore envoyée. Fin des candidatures le ${shortDay(closesOn, 'fr')}. Pour reprendre\u00a0:`
        : `votre candidature est gardée jusqu’au ${shortDay(keptUntil, 'fr')}, pas encore envoyée. Fin des candidatures le ${shortDay(closesOn, 'fr')}. Pour reprendre\u00a0:`,
    }
  },
  en: ({ programme, link, keptUntil, closesOn }) => ({
    subject: 'Your application is kept',
    paragraphs: [
      `You have begun an application for ${programme.en}. It has not been sent yet.`,
      `You can stop and come back. We keep your answers until ${plainDay(keptUntil, 'en')}, and longer if you write more.`,
      `Applications close on ${plainDay(closesOn, 'en')}.`,
    ],
    link: { label: 'Go on with my application', href: link },
    after: ['Keep this link to yourself.'],
    short: `your application is kept until ${shortDay(keptUntil, 'en')}, not sent yet. Applications close on ${shortDay(closesOn, 'en')}. To go on:`,
  }),
}
