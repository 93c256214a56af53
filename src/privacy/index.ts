export { type GivenConsent, recordConsent } from './actions/record-consent.ts'
export { type ConsentState, consentState, type LastConsent } from './consent.ts'
export { lastConsents } from './queries.ts'
