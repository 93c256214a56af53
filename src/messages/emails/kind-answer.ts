import type { Translated } from '#platform/i18n/language.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import type { Address, Common, Template } from './letter.ts'

/** Another way forward for whoever has no place, from the programme; already in its form of address. */
export type Door = {
  title: Translated
  words: Translated
  href?: string
  /** Where a contact is left for this door. */
  contact?: { site: { origin: string; slug: string }; campaignId: string; door: string }
}

export type KindAnswer = Common & {
  address: Address
  programme: Translated
  /** At least one: a refusal opens a door first. */
  doors: readonly [Door, ...Door[]]
  link: string
}

export const kindAnswer: Template<KindAnswer> = {
  reader: 'participant',
  fr: ({ address, programme, doors, link }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'La réponse à ta candidature' : 'La réponse à votre candidature',
      paragraphs: [
        tu ? 'Il y a une porte ouverte pour toi.' : 'Il y a une porte ouverte pour vous.',
        ...doors.map((door) => lineOf(door, 'fr')),
        tu
          ? `Cette fois, il n’y a pas de place pour toi à ${programme.fr}.`
          : `Cette fois, il n’y a pas de place pour vous à ${programme.fr}.`,
        tu
          ? 'Ce n’est pas une note. Rien ne t’empêche de candidater une prochaine fois.'
          : 'Ce n’est pas une note. Rien ne vous empêche de candidater une prochaine fois.',
      ],
      link: { label: 'Je vois les autres portes', href: link },
      short: tu
        ? 'la réponse à ta candidature, et une porte ouverte\u00a0:'
        : 'la réponse à votre candidature, et une porte ouverte\u00a0:',
    }
  },
  en: ({ programme, doors, link }) => ({
    subject: 'The answer to your application',
    paragraphs: [
      'There is another way in for you.',
      ...doors.map((door) => lineOf(door, 'en')),
      `This time, there is no place for you in ${programme.en}.`,
      'This does not judge you. You can apply another time.',
    ],
    link: { label: 'See the other ways in', href: link },
    short: 'the answer to your application, and another way in:',
  }),
}

function lineOf({ title, words, href, contact }: Door, language: 'fr' | 'en'): string {
  const link =
    contact && contact.site.origin + publicPaths.nextTime(contact.site.slug, contact.campaignId, contact.door)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  return [title[language] + colon + words[language], href, link]
    .filter((part) => part !== undefined)
    .join(' ')
}
