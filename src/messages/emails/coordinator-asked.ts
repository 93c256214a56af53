import type { Common, Template } from './letter.ts'

export type CoordinatorAsked = Common & {
  /** What happened: she answered an offer after its deadline, or a guardian said no after a place was hers. */
  because: 'late answer' | 'guardian refused'
  /** The application, for whoever may open it: the message names nobody. */
  link: string
}

/** To the coordinators of a site: somebody waits for a call. No name, and no reason that nobody asked for. */
export const coordinatorAsked: Template<CoordinatorAsked> = {
  reader: 'team',
  fr: ({ because, link }) => {
    const late = because === 'late answer'
    return {
      subject: late
        ? 'Une candidate demande à être rappelée'
        : 'Un parent a dit non\u00a0: une place s’est libérée',
      paragraphs: [
        late
          ? 'Elle voulait sa place, et le délai de réponse était passé.'
          : 'Un parent a dit non après la réponse de la candidate. Sa place n’est plus gardée pour elle.',
        late
          ? 'Appelez-la\u00a0: une autre place ou une autre porte existe peut-être.'
          : 'Appelez-la\u00a0: elle l’apprend en même temps que vous.',
      ],
      link: { label: 'Ouvrir le dossier', href: link },
      short: late
        ? 'une candidate attend votre appel\u00a0:'
        : 'un parent a dit non, appelez la candidate\u00a0:',
    }
  },
  en: ({ because, link }) => {
    const late = because === 'late answer'
    return {
      subject: late ? 'An applicant is asking for a call' : 'A parent said no: a place is free',
      paragraphs: [
        late
          ? 'She wanted her place, but the time to answer was over.'
          : 'A parent said no after the applicant’s answer. Her place is no longer kept for her.',
        late
          ? 'Call her: there may be another place or another way in.'
          : 'Call her: she is being told at the same time as you.',
      ],
      link: { label: 'Open the file', href: link },
      short: late ? 'an applicant is asking for a call:' : 'a parent said no, call the applicant:',
    }
  },
}
