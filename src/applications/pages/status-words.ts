import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { ApplicationView } from '../application-queries.ts'
import { personToCall } from '../application-view.ts'
import type { ApplicantMessages } from '../messages/applicant-fr.ts'
import { wholePhone } from './phone-in-words.tsx'

/** Today beside the first and the last day of an edition. */
export type EditionPhase = 'to come' | 'under way' | 'over'

type Standing = {
  state: ApplicationView['state']
  phase: EditionPhase
  /** She is on the list still, and nobody is called from it any more. */
  waitsInVain: boolean
  /** Her last day in a cohort that she left, `YYYY-MM-DD`; null otherwise. */
  leftOn: string | null
  /** Her group will not take place, and another is looked for. */
  withoutGroup: boolean
  /** Could she apply next time? Else it is not promised. */
  nextTime: boolean
  language: Language
}

/** Where her file is, in a few words. */
export function titleOf(
  { placeRefused, placeEndedByTeam, permission }: ApplicationView,
  standing: Omit<Standing, 'nextTime' | 'language'> & { hasDiploma: boolean },
  { status, guardian }: ApplicantMessages,
): string {
  const { state, phase, waitsInVain, leftOn, withoutGroup, hasDiploma } = standing
  if (placeRefused || placeEndedByTeam) return status.placeRefused
  if (isRefusedByGuardian({ permission }, state)) return guardian.refusedTitle
  if (leftOn !== null) return status.left
  if (withoutGroup) return status.withoutGroup
  if (waitsInVain) return status.listOver
  if (state !== 'accepted' || phase === 'to come') return status.states[state]
  if (phase === 'under way') return status.running
  return hasDiploma ? status.graduated : status.finished
}

/** What comes next, in one sentence. */
export function leadOf(
  application: ApplicationView,
  { state, phase, waitsInVain, leftOn, withoutGroup, nextTime, language }: Standing,
  { status, guardian }: ApplicantMessages,
): string {
  const { name, phone } = personToCall(application)
  const and = (next: string) => (nextTime ? [next] : [])
  if (application.placeRefused) {
    const refused = application.permission === 'no' ? [guardian.no] : []
    return [...refused, guardian.talk(name, wholePhone(phone)), ...and(status.doorOpen)].join(' ')
  }
  if (application.placeEndedByTeam) return guardian.talk(name, wholePhone(phone))
  if (leftOn !== null) return status.leftOn(plainDay(leftOn, language), name, wholePhone(phone))
  if (withoutGroup) return status.withoutGroupNext(name, wholePhone(phone))
  if (isRefusedByGuardian(application, state)) return guardian.refusedNext(name, wholePhone(phone))
  if (readLater(application, state)) return status.readLater
  if (waitsInVain) return [status.listOverNext, ...and(status.nextTime)].join(' ')
  if (state === 'waiting') return status.waitsUntil(plainDay(application.campaign.waitingUntil, language))
  if (state === 'expired' && phase === 'over') return [status.placeOver, ...and(status.nextTime)].join(' ')
  if (state === 'refused by applicant' || state === 'withdrawn')
    return [status.next[state], ...and(status.nextTime)].join(' ')
  if (state !== 'accepted' || phase === 'to come') return status.next[state]
  if (phase === 'over') return status.over
  return status.underWay(name, wholePhone(phone))
}

/** Is it on its way to a decision? */
export function isRead(state: ApplicationView['state']): boolean {
  return state === 'submitted' || state === 'under review'
}

/** Has a guardian said no to what has not led to a place yet? Nothing else is told first. */
export function isRefusedByGuardian(
  { permission }: Pick<ApplicationView, 'permission'>,
  state: ApplicationView['state'],
): boolean {
  return permission === 'no' && (isRead(state) || state === 'waiting')
}

/** Is her file read only once a guardian has said yes, and none has? */
function readLater({ campaign, permission }: ApplicationView, state: ApplicationView['state']): boolean {
  return (
    isRead(state) && campaign.programme.guardian.permissionBefore === 'reading' && permission === 'unanswered'
  )
}
