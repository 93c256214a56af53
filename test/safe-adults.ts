import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { insertPerson } from '#src/people/index.ts'
import {
  type AdultsCohort,
  addAdult,
  adultsCohortById,
  charterVersion,
  pageVersion,
  readSafeguardingPage,
  recordCheck,
  recordPaperCharter,
  signCharter,
} from '#src/safeguarding/index.ts'

type SafeAdult = {
  /** Somebody who exists; a facilitator of that name is written when absent. */
  personId?: string
  /** Her days; those of the calendar when absent. */
  fromDay?: string
  toDay?: string
}

/**
 * Lists an adult beside a cohort with a check that the actor has seen, made at the latest on her first day, and the charter
 * that she signed on paper: a cohort of girls can then be confirmed, and is ready. Returns the id of the person.
 */
export async function addSafeAdult(scope: Scope, cohortId: string, adult: SafeAdult = {}): Promise<string> {
  const personId =
    adult.personId ?? (await insertPerson(scope, { firstName: 'Sabrina', lastName: 'Tellier' }))
  const cohort = (await adultsCohortById(scope, cohortId))!
  const { fromDay = cohort.firstDay, toDay = cohort.lastDay } = adult
  await seeCheck(scope, cohort, { personId, fromDay })
  const unlisted = await addAdult(scope, { cohortId, personId, role: 'facilitator', fromDay, toDay })
  if (unlisted !== null) throw new Error(`The adult is not listed: ${JSON.stringify(unlisted)}`)
  await seePaperCharter(scope, cohort, personId)
  return personId
}

/** The actor has the charter that somebody signed on paper today, and has explained the safeguarding page to her. */
export async function seePaperCharter(scope: Scope, cohort: AdultsCohort, personId: string): Promise<void> {
  const today = dayIn(cohort.zone, scope.now)
  const paper = {
    signedOn: today,
    heldBy: 'Nadia Benali',
    keptAt: 'Classeur bleu',
    explainedOn: today,
    explainedBy: 'Nadia Benali',
  }
  const unseen = await recordPaperCharter(scope, { personId, paper, today })
  if (unseen !== null) throw new Error(`The charter is not recorded: ${unseen}`)
}

/** The actor reads the safeguarding page and signs the charter: emergency sheets then open to her as far as her role reaches. */
export async function readAndSign(scope: Scope): Promise<void> {
  await readSafeguardingPage(scope, pageVersion)
  await signCharter(scope, charterVersion)
}

/** The actor sees a check of somebody, made at the latest on her first day: a role over that cohort then opens. */
export async function seeCheck(
  scope: Scope,
  cohort: AdultsCohort,
  { personId, fromDay = cohort.firstDay }: { personId: string; fromDay?: string },
): Promise<void> {
  const today = dayIn(cohort.zone, scope.now)
  const checkedOn = today < fromDay ? today : fromDay
  const unseen = await recordCheck(
    scope,
    { personId, kind: 'honourability', checkedOn },
    { ...cohort, today },
  )
  if (unseen !== null) throw new Error(`The check is not recorded: ${unseen}`)
}
