import type { Period } from '#platform/clock/period.ts'
import { longestKept, type ProgrammeDocument } from '#src/programmes/index.ts'
import type { RetentionRule } from './retention.ts'

/** The rules whose length no version of a programme in the report says: a programme may, or what erases has its own. */
type TimedRule = Exclude<
  RetentionRule,
  'drafts never sent' | 'refused files' | 'participant files' | 'ended links' | 'words never sent'
>

/** How long is kept what no programme says, or what one leaves out. */
export type OwnLengths = Record<
  'absence calls' | 'contacts' | 'charters of adults' | 'checks of adults',
  Period
>

export type KeptLengths = Record<TimedRule, Period[]>

/** How long each is kept, as the newest version of each programme says it: a length for each, or more. */
export function keptLengths(programmes: readonly ProgrammeDocument[], own: OwnLengths): KeptLengths {
  const each = (read: (programme: ProgrammeDocument) => (Period | undefined)[]) =>
    programmes.flatMap(read).filter((length) => length !== undefined)
  return {
    'absence calls': each(({ retention }) => [retention.absenceCalls?.for ?? own['absence calls']]),
    contacts: each(({ retention }) => [retention.contacts?.for ?? own.contacts]),
    'emergency sheets': each(({ cohort }) => [cohort.emergencySheet?.keptAfterEnd]),
    'messages to cohorts': each(({ retention }) => [retention.messagesToCohorts?.for]),
    'optional answers': each(({ questions }) =>
      questions.map(({ sensitive }) => sensitive?.keptAfterLastDay),
    ),
    'charters of adults': [longestKept(programmes, 'charters', own['charters of adults'])],
    'checks of adults': [longestKept(programmes, 'checks', own['checks of adults'])],
  }
}
