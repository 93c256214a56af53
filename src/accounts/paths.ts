import { queryString } from '#platform/address/query-string.ts'

/** Where people sign in and out. `back` is the path of ours to return to. */
export const signInPaths = {
  signIn: (back?: string) => `/sign-in${backTo(back)}`,
  code: (back?: string) => `/sign-in/code${backTo(back)}`,
  printedCode: (back?: string) => `/sign-in/printed-code${backTo(back)}`,
  secondFactor: (back?: string) => `/sign-in/second-factor${backTo(back)}`,
  secondFactorSetUp: (back?: string) => `/sign-in/second-factor/set-up${backTo(back)}`,
  secondFactorConfirmation: () => '/sign-in/second-factor/set-up/confirmation',
  backupCodes: () => '/sign-in/second-factor/backup-codes',
  /** The page with the button; only where the database is a demonstration. */
  demonstration: (accountId: string, back?: string) => `/sign-in/demonstration/${accountId}${backTo(back)}`,
  demonstrationEntry: () => '/sign-in/demonstration',
  /** Her open sessions. */
  devices: (back?: string) => `/my-devices${backTo(back)}`,
  deviceEnding: () => '/my-devices/ending',
  otherDevicesEnding: () => '/my-devices/others-ending',
  signOut: () => '/sign-out',
}

function backTo(back: string | undefined): string {
  return queryString({ back: back === '/' ? undefined : back })
}
