import type { Translated } from '#platform/i18n/language.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import type { Address, Common, Template } from './letter.ts'

/** Another way forward for whoever has no place, from the programme; already in its form of address. */
export type Door = {
  title: Translated
  words: Translated
  href?: string
  /** Where a contact is left for this door. */
  contact?: { site: SiteAddress; campaignId: string; door: string }
}

export type KindAnswer = Common & {
  address: Address
  programme: Translated
  /** A refusal opens a door first, where the programme has one that opens for her. */
  doors: readonly Door[]
  /** Could she apply next time? Else it is not promised. */
  nextTime: boolean
  link: string
}

export const kindAnswer: Template<KindAnswer> = {
  reader: 'participant',
  fr: ({ address, programme, doors, nextTime, link }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'La réponse à ta candidature' : 'La réponse à votre candidature',
      paragraphs: [
        ...(doors.length > 0
          ? [tu ? 'Il y a une porte ouverte pour toi.' : 'Il y a une porte ouverte pour vous.']
          : []),
        ...doors.map((door) => lineOf(door, 'fr')),
        tu
          ? `Cette fois, il n’y a pas de place pour toi à ${programme.fr}.`
          : `Cette fois, il n’y a pas de place pour vous à ${programme.fr}.`,
        'Ce n’est pas une note.',
        ...(nextTime
          ? [
              tu
                ? 'Rien ne t’empêche de candidater une prochaine fois.'
                : 'Rien ne vous empêche de candidater une prochaine fois.',
            ]
          : []),
      ],
      link: { label: doors.length > 0 ? 'Je vois les autres portes' : 'Je retrouve mon dossier', href: link },
      short: `${tu ? 'la réponse à ta candidature' : 'la réponse à votre candidature'}${
        doors.length > 0 ? ', et une porte ouverte' : ''
      }\u00a0:`,
    }
  },
  en: ({ programme, doors, nextTime, link }) => ({
    subject: 'The answer to your application',
    paragraphs: [
      ...(doors.length > 0 ? ['There is another way in for you.'] : []),
      ...doors.map((door) => lineOf(door, 'en')),
      `This time, there is no place for you in ${programme.en}.`,
      'This is not a mark.',
      ...(nextTime ? ['You can apply another time.'] : []),
    ],
    link: { label: doors.length > 0 ? 'See the other ways in' : 'Open my file', href: link },
    short: `the answer to your application${doors.length > 0 ? ', and another way in' : ''}:`,
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
