import type { Common, Template } from './letter.ts'

export type CoordinatorAsked = Common & {
  /**
   * What happened: she answered an offer after its deadline, a guardian said no after a place was hers, all of them allow it
   * now that it is gone, or she gave that place up herself.
   */
  because: 'late answer' | 'guardian refused' | 'guardian agreed late' | 'place left'
  /** The application, for whoever may open it: the message names nobody. */
  link: string
}

/** To the coordinators of a site: somebody waits for a call. No name, and no reason that nobody asked for. */
export const coordinatorAsked: Template<CoordinatorAsked> = {
  reader: 'team',
  fr: ({ because, link }) => ({ ...inFrench[because], link: { label: 'Ouvrir le dossier', href: link } }),
  en: ({ because, link }) => ({ ...inEnglish[because], link: { label: 'Open the file', href: link } }),
}

type Words = { subject: string; paragraphs: string[]; short: string }

const inFrench: Record<CoordinatorAsked['because'], Words> = {
  'late answer': {
    subject: 'Une candidate demande à être rappelée',
    paragraphs: [
      'Elle voulait sa place, et le délai de réponse était passé.',
      'Appelez-la\u00a0: une autre place ou une autre porte existe peut-être.',
    ],
    short: 'une candidate attend votre appel\u00a0:',
  },
  'guardian refused': {
    subject: 'Un parent a dit non\u00a0: une place s’est libérée',
    paragraphs: [
      'Un parent a dit non après la réponse de la candidate. Sa place n’est plus gardée pour elle.',
      'Appelez-la\u00a0: elle l’apprend en même temps que vous.',
    ],
    short: 'un parent a dit non, appelez la candidate\u00a0:',
  },
  'guardian agreed late': {
    subject: 'Un parent dit oui, la place n’est plus gardée',
    paragraphs: [
      'Un parent a donné son accord. La candidate a perdu sa place avant cela.',
      'Rien n’est changé\u00a0: sa place est peut-être à une autre.',
      'Ouvrez son dossier\u00a0: il dit ce qui est possible. Puis appelez la famille.',
    ],
    short: 'un parent dit oui trop tard, appelez la famille\u00a0:',
  },
  'place left': {
    subject: 'Une candidate a laissé sa place',
    paragraphs: [
      'Elle avait sa place, et l’a laissée par son lien. Sa place n’est plus gardée pour elle.',
      'Si une séance est en cours, vérifiez tout de suite où elle est.',
      'Appelez-la, ou appelez un parent. Elle n’a pas à dire pourquoi.',
    ],
    short: 'une candidate a laissé sa place, vérifiez où elle est\u00a0:',
  },
}

const inEnglish: Record<CoordinatorAsked['because'], Words> = {
  'late answer': {
    subject: 'An applicant is asking for a call',
    paragraphs: [
      'She wanted her place, but the time to answer was over.',
      'Call her: there may be another place or another way in.',
    ],
    short: 'an applicant is asking for a call:',
  },
  'guardian refused': {
    subject: 'A parent said no: a place is free',
    paragraphs: [
      'A parent said no after the applicant’s answer. Her place is no longer kept for her.',
      'Call her: she is being told at the same time as you.',
    ],
    short: 'a parent said no, call the applicant:',
  },
  'guardian agreed late': {
    subject: 'A parent says yes, the place is no longer kept',
    paragraphs: [
      'A parent has agreed. The applicant lost her place before that.',
      'Nothing has changed: somebody else may have her place.',
      'Open her file: it says what is possible. Then call the family.',
    ],
    short: 'a parent says yes too late, call the family:',
  },
  'place left': {
    subject: 'An applicant has given up her place',
    paragraphs: [
      'She had her place, and gave it up by her link. It is no longer kept for her.',
      'If a session is under way, find out at once where she is.',
      'Call her, or call a parent. She does not have to say why.',
    ],
    short: 'an applicant has given up her place, find out where she is:',
  },
}
