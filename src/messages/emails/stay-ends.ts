import { ofName } from '#platform/i18n/elision.ts'
import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

type End = Common & {
  programme: Translated
  /** Her last day in her cohort, `YYYY-MM-DD`; null when a departure that was told is taken back. */
  lastDay: string | null
  /** The adult of her site whom families call. */
  call: PersonToCall
  link: string
}

export type StayEnds = End & { address: Address }
export type GuardianStayEnds = End & { child: string }

/** To a girl whose last day the team wrote down, or took back. Never why: somebody says that to her. */
export const stayEnds: Template<StayEnds> = {
  reader: 'participant',
  fr: ({ address, programme, lastDay, call, link }) => {
    const tu = address === 'tu'
    const asks = `Une question, une erreur\u00a0? ${tu ? 'Appelle' : 'Appelez'} ${call.name} au ${call.phone}.`
    const open = { label: 'Je retrouve mon dossier', href: link }
    if (lastDay === null) {
      const stays = tu ? 'tu restes dans le groupe' : 'vous restez dans le groupe'
      return {
        subject: tu ? 'Tu restes dans le groupe' : 'Vous restez dans le groupe',
        paragraphs: [`${programme.fr}\u00a0: ${stays}.`, 'Le départ qui était noté ne compte plus.', asks],
        link: open,
        short: `${stays}\u00a0: le départ noté ne compte plus. Une question\u00a0: ${call.phone}.`,
      }
    }
    const day = longDay(lastDay, 'fr')
    return {
      subject: tu ? 'Ton dernier jour dans le groupe' : 'Votre dernier jour dans le groupe',
      paragraphs: [
        `${programme.fr}\u00a0: ${tu ? 'ton' : 'votre'} dernier jour dans le groupe est noté le ${day}.`,
        tu
          ? 'Les heures que tu as suivies restent à toi.'
          : 'Les heures que vous avez suivies restent à vous.',
        asks,
      ],
      link: open,
      short: `${tu ? 'ton' : 'votre'} dernier jour dans le groupe est noté le ${day}. Une question\u00a0: ${call.phone}.`,
    }
  },
  en: ({ programme, lastDay, call, link }) => {
    const asks = `A question, a mistake? Call ${call.name} on ${call.phone}.`
    const open = { label: 'Open my file', href: link }
    if (lastDay === null)
      return {
        subject: 'You stay in the group',
        paragraphs: [
          `${programme.en}: you stay in the group.`,
          'The departure that was noted no longer counts.',
          asks,
        ],
        link: open,
        short: `you stay in the group: the departure that was noted no longer counts. A question: ${call.phone}.`,
      }
    const day = longDay(lastDay, 'en')
    return {
      subject: 'Your last day in the group',
      paragraphs: [
        `${programme.en}: your last day in the group is noted as ${day}.`,
        'The hours that you attended stay yours.',
        asks,
      ],
      link: open,
      short: `your last day in the group is noted as ${day}. A question: ${call.phone}.`,
    }
  },
}

/** The same to each guardian of a minor. */
export const guardianStayEnds: Template<GuardianStayEnds> = {
  reader: 'guardian',
  fr: ({ child, programme, lastDay, call, link }) => {
    const name = safeName(child)
    const asks = `Une question, une erreur\u00a0? Appelez ${call.name} au ${call.phone}.`
    const open = { label: 'Voir sa page', href: link }
    if (lastDay === null)
      return {
        subject: `${name} reste dans le groupe`,
        paragraphs: [
          `${programme.fr}\u00a0: ${name} reste dans le groupe.`,
          'Le départ qui était noté ne compte plus.',
          asks,
        ],
        link: open,
        short: `${name} reste dans le groupe\u00a0: le départ noté ne compte plus. Une question\u00a0: ${call.phone}.`,
      }
    const day = longDay(lastDay, 'fr')
    return {
      subject: `${name}\u00a0: son dernier jour dans le groupe`,
      paragraphs: [
        `${programme.fr}\u00a0: le dernier jour ${ofName(name)} dans le groupe est noté le ${day}.`,
        'Après ce jour, personne ne l’attend. Ses heures restent à elle.',
        asks,
      ],
      link: open,
      short: `${name}\u00a0: son dernier jour dans le groupe est noté le ${day}. Une question\u00a0: ${call.phone}.`,
    }
  },
  en: ({ child, programme, lastDay, call, link }) => {
    const name = safeName(child)
    const asks = `A question, a mistake? Call ${call.name} on ${call.phone}.`
    const open = { label: 'See her page', href: link }
    if (lastDay === null)
      return {
        subject: `${name} stays in the group`,
        paragraphs: [
          `${programme.en}: ${name} stays in the group.`,
          'The departure that was noted no longer counts.',
          asks,
        ],
        link: open,
        short: `${name} stays in the group: the departure that was noted no longer counts. A question: ${call.phone}.`,
      }
    const day = longDay(lastDay, 'en')
    return {
      subject: `${name}: her last day in the group`,
      paragraphs: [
        `${programme.en}: ${name}’s last day in the group is noted as ${day}.`,
        'After that day nobody expects her. Her hours stay hers.',
        asks,
      ],
      link: open,
      short: `${name}: her last day in the group is noted as ${day}. A question: ${call.phone}.`,
    }
  },
}
