import { type AdultListed, adultListed } from './adult-listed.ts'
import { type ApplicationReceived, applicationReceived } from './application-received.ts'
import { type CharterReminder, charterReminder } from './charter-reminder.ts'
import {
  type CohortChanged,
  cohortChanged,
  type GuardianCohortChanged,
  guardianCohortChanged,
} from './cohort-changed.ts'
import { type CohortGivenUp, cohortGivenUp } from './cohort-given-up.ts'
import { type ConcernReceived, concernReceived } from './concern-received.ts'
import { type ConsentRequest, consentRequest } from './consent-request.ts'
import { type ContactReplaced, contactReplaced } from './contact-replaced.ts'
import { type CoordinatorAsked, coordinatorAsked } from './coordinator-asked.ts'
import { type DraftKept, draftKept } from './draft-kept.ts'
import { type FreeMessage, freeMessage } from './free-message.ts'
import { type GuardianAnswered, guardianAnswered } from './guardian-answered.ts'
import { type GuardianPlaceConfirmed, guardianPlaceConfirmed } from './guardian-place-confirmed.ts'
import { type Invitation, invitation } from './invitation.ts'
import { type KindAnswer, kindAnswer } from './kind-answer.ts'
import type { Template } from './letter.ts'
import {
  type GuardianLinkRenewed,
  guardianLinkRenewed,
  type LinkRenewed,
  linkRenewed,
} from './link-renewed.ts'
import { type OfAge, ofAge } from './of-age.ts'
import { type OfferMade, offerMade } from './offer-made.ts'
import {
  type GuardianPapersReminder,
  guardianPapersReminder,
  type PapersReminder,
  papersReminder,
} from './papers-reminder.ts'
import { type PlaceConfirmed, placeConfirmed } from './place-confirmed.ts'
import { type GuardianPlaceEnded, guardianPlaceEnded, type PlaceEnded, placeEnded } from './place-ended.ts'
import { type GuardianPlaceLeft, guardianPlaceLeft } from './place-left.ts'
import { type PracticalInformation, practicalInformation } from './practical-information.ts'
import { type SessionAdded, sessionAdded } from './session-added.ts'
import { type SessionCancelled, sessionCancelled } from './session-cancelled.ts'
import { type SessionMoved, sessionMoved } from './session-moved.ts'
import {
  type GuardianSheetReminder,
  guardianSheetReminder,
  type SheetReminder,
  sheetReminder,
} from './sheet-reminder.ts'
import { type GuardianStayEnds, guardianStayEnds, type StayEnds, stayEnds } from './stay-ends.ts'
import { type TeamInvitation, teamInvitation } from './team-invitation.ts'
import { type Waiting, waiting } from './waiting.ts'

/** Every message by its name, and what each needs to be written. */
export type TemplateValues = {
  'draft-kept': DraftKept
  'application-received': ApplicationReceived
  'consent-request': ConsentRequest
  'offer-made': OfferMade
  'place-confirmed': PlaceConfirmed
  'kind-answer': KindAnswer
  'guardian-answered': GuardianAnswered
  'of-age': OfAge
  'link-renewed': LinkRenewed
  'guardian-link-renewed': GuardianLinkRenewed
  'contact-replaced': ContactReplaced
  'papers-reminder': PapersReminder
  'guardian-papers-reminder': GuardianPapersReminder
  'sheet-reminder': SheetReminder
  'guardian-sheet-reminder': GuardianSheetReminder
  'guardian-place-confirmed': GuardianPlaceConfirmed
  'guardian-place-left': GuardianPlaceLeft
  'place-ended': PlaceEnded
  'guardian-place-ended': GuardianPlaceEnded
  'cohort-changed': CohortChanged
  'guardian-cohort-changed': GuardianCohortChanged
  'stay-ends': StayEnds
  'guardian-stay-ends': GuardianStayEnds
  'coordinator-asked': CoordinatorAsked
  'concern-received': ConcernReceived
  'team-invitation': TeamInvitation
  'adult-listed': AdultListed
  'charter-reminder': CharterReminder
  waiting: Waiting
  invitation: Invitation
  'practical-information': PracticalInformation
  'session-added': SessionAdded
  'session-moved': SessionMoved
  'session-cancelled': SessionCancelled
  'cohort-given-up': CohortGivenUp
  'free-message': FreeMessage
}

export type TemplateName = keyof TemplateValues

/** The messages that go to a whole cohort, its guardians or its team. */
export const mailingTemplates = [
  'free-message',
  'practical-information',
  'session-added',
  'session-moved',
  'session-cancelled',
  'cohort-given-up',
] as const satisfies readonly TemplateName[]
export type MailingTemplate = (typeof mailingTemplates)[number]

/** What a mailing says to everybody: the values of its template without those of one reader. */
export type MailingValues<Name extends MailingTemplate> = Omit<
  TemplateValues[Name],
  'audience' | 'children' | 'link'
>

export const templates: { readonly [Name in TemplateName]: Template<TemplateValues[Name]> } = {
  'draft-kept': draftKept,
  'application-received': applicationReceived,
  'consent-request': consentRequest,
  'offer-made': offerMade,
  'place-confirmed': placeConfirmed,
  'kind-answer': kindAnswer,
  'guardian-answered': guardianAnswered,
  'of-age': ofAge,
  'link-renewed': linkRenewed,
  'guardian-link-renewed': guardianLinkRenewed,
  'contact-replaced': contactReplaced,
  'papers-reminder': papersReminder,
  'guardian-papers-reminder': guardianPapersReminder,
  'sheet-reminder': sheetReminder,
  'guardian-sheet-reminder': guardianSheetReminder,
  'guardian-place-confirmed': guardianPlaceConfirmed,
  'guardian-place-left': guardianPlaceLeft,
  'place-ended': placeEnded,
  'guardian-place-ended': guardianPlaceEnded,
  'cohort-changed': cohortChanged,
  'guardian-cohort-changed': guardianCohortChanged,
  'stay-ends': stayEnds,
  'guardian-stay-ends': guardianStayEnds,
  'coordinator-asked': coordinatorAsked,
  'concern-received': concernReceived,
  'team-invitation': teamInvitation,
  'adult-listed': adultListed,
  'charter-reminder': charterReminder,
  waiting,
  invitation,
  'practical-information': practicalInformation,
  'session-added': sessionAdded,
  'session-moved': sessionMoved,
  'session-cancelled': sessionCancelled,
  'cohort-given-up': cohortGivenUp,
  'free-message': freeMessage,
}

/** Messages that a guardian may read as one. */
export const guardianTemplates: readonly TemplateName[] = (Object.keys(templates) as TemplateName[]).filter(
  (name) => ['guardian', 'told'].includes(templates[name].reader),
)

/** Messages whose mere existence says too much: no list of messages shows them, and none opens them. */
export const sealedTemplates: readonly TemplateName[] = ['concern-received']
