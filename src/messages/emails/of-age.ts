import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type OfAge = Common & {
  address: Address
  programme: Translated
  /** From which she decides herself, by her programme. */
  age: number
  /** She is asked for her own word on her image. */
  asksImage: boolean
  /** What her programme calls her from now on; null where it names no levels, or she has no place. */
  level: Translated | null
  link: string
}

export const ofAge: Template<OfAge> = {
  reader: 'participant',
  fr: ({ address, programme, age, asksImage, level, link }) => {
    const tu = address === 'tu'
    const decide = tu
      ? `Tu as ${age} ans. Pour ${programme.fr}, tu décides toi-même maintenant.`
      : `Vous avez ${age} ans. Pour ${programme.fr}, vous décidez vous-même maintenant.`
    const called = level
      ? [`Dans ${programme.fr}, ${tu ? 'tu es' : 'vous êtes'} maintenant ${level.fr}.`]
      : []
    const access = tu
      ? 'Les liens de tes parents ne marchent plus. Ce qu’ils ont accepté reste noté.'
      : 'Les liens de vos parents ne marchent plus. Ce qu’ils ont accepté reste noté.'
    const image = tu
      ? 'Pour tes photos, le oui de tes parents ne compte plus. Dis ce que tu veux, sur ta page.'
      : 'Pour vos photos, le oui de vos parents ne compte plus. Dites ce que vous voulez, sur votre page.'
    return {
      subject: tu
        ? `Tu as ${age} ans\u00a0: à toi de décider`
        : `Vous avez ${age} ans\u00a0: à vous de décider`,
      paragraphs: [decide, ...called, access, ...(asksImage ? [image] : [])],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: tu
        ? `tu as ${age} ans, à toi de décider. Ton dossier\u00a0:`
        : `vous avez ${age} ans. Votre dossier\u00a0:`,
    }
  },
  en: ({ programme, age, asksImage, level, link }) => ({
    subject: `You are ${age}: now you decide`,
    paragraphs: [
      `You are ${age}. For ${programme.en}, you now decide for yourself.`,
      ...(level ? [`In ${programme.en}, you are now ${level.en}.`] : []),
      'Your parents’ links no longer work. What they agreed to stays on record.',
      ...(asksImage
        ? ['For pictures of you, your parents’ yes no longer counts. Say what you want on your page.']
        : []),
    ],
    link: { label: 'Open my file', href: link },
    short: `you are ${age}, now you decide. Your file:`,
  }),
}
