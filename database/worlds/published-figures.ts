import type { Quotation } from '#src/impact/index.ts'

const page = {
  language: 'en',
  source: 'BECOMTECH, “Our social impact”',
  address: null,
  onDay: '2026-11-23',
  dayIs: 'read',
} as const

/**
 * What one undated public page says of itself, word for word, in two counts that do not agree: 28 projects or 36,
 * 3,484 hours or 3,487, 435 members or 564. Quoted beside computed figures, and never computed with.
 */
export const publishedFigures: readonly Omit<Quotation, 'id'>[] = [
  {
    ...page,
    words:
      'In 5 years, the association has set up 28 JUMP IN TECH projects, providing 3,484 hours of digital initiation by establishing itself in 7 territories.',
  },
  {
    ...page,
    words:
      '7 territories nation-wide. 36 JUMP IN TECH projects in person and online. 564 BECOMTECH Ambassadors. 3,487 hours of introduction to the digital field.',
  },
  {
    ...page,
    words:
      'With the AMBASSADORS project, BECOMTECH has supported a community of 435 members, who have impacted 10,242 people among the general public through digital awareness-raising and initiations.',
  },
]
