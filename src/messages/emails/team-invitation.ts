import type { Common, Template } from './letter.ts'

export type TeamInvitation = Common & {
  /** Where she signs in. */
  link: string
}

export const teamInvitation: Template<TeamInvitation> = {
  reader: 'team',
  fr: ({ link }) => ({
    subject: 'Vous faites partie de l’équipe',
    paragraphs: [
      'Un rôle vous a été donné sur Frise.',
      'Connectez-vous avec cette adresse\u00a0: un code vous sera envoyé. La première fois, un second facteur se met en place.',
    ],
    link: { label: 'Me connecter', href: link },
    short: 'Un accès vous est ouvert sur Frise. Connectez-vous\u00a0:',
  }),
  en: ({ link }) => ({
    subject: 'You are part of the team',
    paragraphs: [
      'You have been given a role on Frise.',
      'Sign in with this address: we will send you a code. The first time, you set up a second factor.',
    ],
    link: { label: 'Sign in', href: link },
    short: 'You have been given a role on Frise. Sign in:',
  }),
}
