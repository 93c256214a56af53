import { type ApplicationReceived, applicationReceived } from './application-received.ts'
import { type ConcernReceived, concernReceived } from './concern-received.ts'
import { type ConsentRequest, consentRequest } from './consent-request.ts'
import { type CoordinatorAsked, coordinatorAsked } from './coordinator-asked.ts'
import { type GuardianAnswered, guardianAnswered } from './guardian-answered.ts'
import { type KindAnswer, kindAnswer } from './kind-answer.ts'
import type { Template } from './letter.ts'
import { type OfAge, ofAge } from './of-age.ts'
import { type OfferMade, offerMade } from './offer-made.ts'
import {
  type GuardianPapersReminder,
  guardianPapersReminder,
  type PapersReminder,
  papersReminder,
} from './papers-reminder.ts'
import { type PlaceConfirmed, placeConfirmed } from './place-confirmed.ts'
import { type TeamInvitation, teamInvitation } from './team-invitation.ts'

/** Every message by its name, and what each needs to be written. */
export type TemplateValues = {
  'application-received': ApplicationReceived
  'consent-request': ConsentRequest
  'offer-made': OfferMade
  'place-confirmed': PlaceConfirmed
  'kind-answer': KindAnswer
  'guardian-answered': GuardianAnswered
  'of-age': OfAge
  'papers-reminder': PapersReminder
  'guardian-papers-reminder': GuardianPapersReminder
  'coordinator-asked': CoordinatorAsked
  'concern-received': ConcernReceived
  'team-invitation': TeamInvitation
}

export type TemplateName = keyof TemplateValues

export const templates: { readonly [Name in TemplateName]: Template<TemplateValues[Name]> } = {
  'application-received': applicationReceived,
  'consent-request': consentRequest,
  'offer-made': offerMade,
  'place-confirmed': placeConfirmed,
  'kind-answer': kindAnswer,
  'guardian-answered': guardianAnswered,
  'of-age': ofAge,
  'papers-reminder': papersReminder,
  'guardian-papers-reminder': guardianPapersReminder,
  'coordinator-asked': coordinatorAsked,
  'concern-received': concernReceived,
  'team-invitation': teamInvitation,
}

/** Messages whose mere existence says too much: no list of messages shows them, and none opens them. */
export const sealedTemplates: readonly TemplateName[] = ['concern-received']
