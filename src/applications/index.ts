export { decidingRoles } from './access.ts'
export { acceptOffer } from './actions/answer-offer.ts'
export { approveKindAnswers } from './actions/approve-kind-answer.ts'
export { comeOfAge } from './actions/come-of-age.ts'
export { type Decision, type DecisionRefusal, decideApplication } from './actions/decide-application.ts'
export { followEnds } from './actions/end-guardian.ts'
export { endOffer } from './actions/end-offer.ts'
export { endWaitingLists } from './actions/end-waiting-lists.ts'
export { eraseOptionalAnswers } from './actions/erase-optional-answers.ts'
export { followCorrections } from './actions/follow-corrections.ts'
export { offerDeadlineJob } from './actions/make-offer.ts'
export { moveCampaign } from './actions/move-campaign.ts'
export { movePlace } from './actions/move-place.ts'
export { planCampaign } from './actions/plan-campaign.ts'
export { type OfferBefore, previewOffer } from './actions/preview-offer.ts'
export { tellOfLastDay, tellOfOtherCohort } from './actions/tell-family.ts'
export { withdrawErased } from './actions/withdraw-erased.ts'
export {
  type ApplicationState,
  awaitsDecision,
  hasEnoughReadings,
  mayBeOfferedAgain,
} from './application.ts'
export { type ApplicationView, applicationById } from './application-queries.ts'
export { type CampaignState, takesApplications } from './campaign.ts'
export { closesFor, guardianLinkEnd, linkEnd } from './campaign-view.ts'
export {
  applicationSent,
  contactCorrected,
  guardianshipEnded,
  identityCorrected,
  placeAccepted,
  placeGivenUp,
  tellingWordsChanged,
} from './events.ts'
export { imageLacksAmong } from './image-queries.ts'
export { type ImageLacks, imageLacks } from './image-questions.ts'
export { lockFileOfLink } from './link-guards.ts'
export { isOfAge, levelOn, signsForHerself } from './majority.ts'
export { readOwnPage } from './own-page-queries.ts'
export { PhoneInWords, wholePhone } from './pages/phone-in-words.tsx'
export {
  applicationPaths,
  applyPaths,
  campaignPaths,
  guardianPaths,
  ownPaths,
  resumePaths,
} from './paths.ts'
export type { Permission } from './permission.ts'
export {
  type CampaignView,
  campaignById,
  campaignsAtTheDoor,
  fullSites,
  type IsFull,
  type Site,
  sitesOf,
  unfinishedCampaigns,
} from './queries.ts'
export { readerOf } from './rated-blind-queries.ts'
export { addressOf, type FileRule, filesDue, placeKept } from './retention-queries.ts'
export { applicationRoutes } from './routes.tsx'
export { filesWithoutDecision, holdCampaign, lockApplication, moveApplication } from './store.ts'
export { firstInLine } from './waiting-list-queries.ts'
export { waitingLimits } from './what-waits.ts'
