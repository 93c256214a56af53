export { correctPerson } from './actions/correct-person.ts'
export { endGuardianship } from './actions/end-guardianship.ts'
export { eraseEndedLinks } from './actions/erase-ended-links.ts'
export { handOutLink, revokeAllLinks, revokeLinks, revokeSentLinks } from './actions/hand-out-link.ts'
export { nameGuardian, unnameGuardian } from './actions/name-guardian.ts'
export {
  followContact,
  type Replacement,
  type ReplacementResult,
  replaceContact,
} from './actions/replace-contact.ts'
export {
  type Contact,
  type ContactCheck,
  type ContactPast,
  contactChecks,
  contactInWords,
  contactPasts,
  hidesASign,
  isReached,
  type KeptContact,
  markOfContact,
  maskedContact,
  provesPast,
  readContact,
  sharesContact,
} from './contact.ts'
export { type Corrected, type Identity, markOfIdentity } from './correction.ts'
export { doorOrder } from './door-order-queries.ts'
export { mayBeOne } from './ended-guardians.ts'
export { type GuardianshipEndReason, type GuardianshipKind, guardianshipEndReasons } from './guardianship.ts'
export { linkHolder, sentLinkHolder } from './guards.ts'
export { endsToFollow, reachedRows } from './human-queries.ts'
export { holdHuman, lockHumans } from './human-store.ts'
export { isLinkOn, linkOfAddress, type OpenLink, openLinksOn, stillOpens } from './link-queries.ts'
export { fullName, type Person, shortName } from './person.ts'
export {
  type EndedGuardian,
  guardiansEnded,
  guardiansOf,
  guardiansToTell,
  humanById,
  personById,
  type RowOfHuman,
} from './queries.ts'
export { type Following, type ReachedRow, rowsThatFollow } from './replaced-contact.ts'
export { insertPerson, type PersonDetails, updateGuardianship, updatePerson } from './store.ts'
export { holdUnerased, lockHolder } from './unerased-guards.ts'
