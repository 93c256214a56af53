import type { HeadCount } from '#src/sourcing/actions/count-heads.ts'
import type { SchoolKey } from './schools.ts'

/** A talk of an ordinary morning; `heads` is null while nobody has said how many were there. */
export type Talk = {
  /** Days after the campaign opened, or from the world's day on: negative is before it. */
  at: number
  school: SchoolKey
  startsAt: string
  classes: string
  heads: HeadCount | null
  /** Called off the day before. */
  calledOff?: true
}

const counted = (headCount: number): HeadCount => ({ headCount, headCountKind: 'counted' })
const estimated = (headCount: number): HeadCount => ({ headCount, headCountKind: 'estimated' })

/** Days after the campaign opened. */
export const lastYearsTalks: readonly Talk[] = [
  { at: 3, school: 'trois-rivieres', startsAt: '10:30', classes: '3e A, 3e B et 3e C', heads: counted(71) },
  { at: 4, school: 'filatures', startsAt: '09:00', classes: 'Toutes les 3e', heads: counted(96) },
  { at: 7, school: 'grande-boucle', startsAt: '14:00', classes: '3e 1 et 3e 2', heads: counted(47) },
  {
    at: 9,
    school: 'marees',
    startsAt: '10:00',
    classes: '4e et 3e, salle polyvalente',
    heads: estimated(120),
  },
  { at: 10, school: 'sources-hautes', startsAt: '13:30', classes: 'Seconde 4', heads: counted(29) },
  {
    at: 17,
    school: 'belles-rives',
    startsAt: '11:00',
    classes: 'Seconde 2 et seconde 5',
    heads: counted(63),
  },
  { at: 22, school: 'grand-canal', startsAt: '08:30', classes: '3e B et 3e D', heads: counted(44) },
  { at: 24, school: 'monts', startsAt: '15:30', classes: '3e bleue', heads: counted(21) },
  {
    at: 31,
    school: 'plateau',
    startsAt: '10:00',
    classes: 'Secondes, pendant le forum',
    heads: estimated(85),
  },
  { at: 36, school: 'deux-quais', startsAt: '13:00', classes: 'Seconde 1', heads: counted(32) },
  { at: 43, school: 'bord-de-l-oise', startsAt: '09:30', classes: '3e 2 et 3e 4', heads: counted(49) },
  { at: 66, school: 'petite-jetee', startsAt: '10:30', classes: 'Les deux 3e', heads: counted(52) },
  {
    at: 72,
    school: 'clos-vert',
    startsAt: '14:30',
    classes: 'Semaine des métiers, 3e',
    heads: estimated(60),
  },
  {
    at: 80,
    school: 'vallon',
    startsAt: '16:00',
    classes: 'Club informatique et leurs amies',
    heads: counted(17),
  },
  { at: 92, school: 'rue-neuve', startsAt: '08:00', classes: 'Seconde 3 et seconde 6', heads: counted(58) },
]

/** Days from the world's day on: held, one whose heads wait to be counted, one called off, and the next ones. */
export const thisYearsTalks: readonly Talk[] = [
  { at: -20, school: 'trois-rivieres', startsAt: '10:30', classes: '3e A et 3e C', heads: counted(54) },
  { at: -20, school: 'marees', startsAt: '09:00', classes: 'Toutes les 3e', heads: counted(88) },
  { at: -19, school: 'grand-canal', startsAt: '14:00', classes: '3e A, 3e B et 3e D', heads: counted(67) },
  { at: -18, school: 'grande-boucle', startsAt: '10:00', classes: '3e 3', heads: counted(24) },
  { at: -17, school: 'plaine', startsAt: '13:30', classes: '3e et 4e, en visio', heads: estimated(70) },
  { at: -13, school: 'filatures', startsAt: '08:30', classes: '3e 5 et 3e 6', heads: counted(46) },
  { at: -11, school: 'moulin', startsAt: '17:30', classes: 'Groupe des 14-17 ans', heads: counted(13) },
  { at: -10, school: 'belles-rives', startsAt: '11:00', classes: 'Seconde 2', heads: counted(34) },
  {
    at: -8,
    school: 'deux-quais',
    startsAt: '13:00',
    classes: 'Secondes, salle de conférence',
    heads: estimated(95),
  },
  { at: -7, school: 'vallon', startsAt: '16:00', classes: 'Seconde 4', heads: counted(31) },
  { at: -5, school: 'rue-neuve', startsAt: '08:00', classes: 'Seconde 3', heads: null, calledOff: true },
  { at: -4, school: 'bord-de-l-oise', startsAt: '09:30', classes: '3e 1 et 3e 3', heads: counted(51) },
  { at: -1, school: 'petite-jetee', startsAt: '10:30', classes: 'Les deux 3e', heads: null },
  { at: 6, school: 'clos-vert', startsAt: '14:30', classes: '3e B', heads: null },
  { at: 12, school: 'sources-hautes', startsAt: '13:30', classes: 'Seconde 1 et seconde 4', heads: null },
]
