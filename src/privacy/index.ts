export { type GivenConsent, recordConsent, recordConsents } from './actions/record-consent.ts'
export { type ConsentState, consentState, type LastConsent } from './consent.ts'
export { lastConsents } from './queries.ts'
