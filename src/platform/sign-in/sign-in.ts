import type { Context } from 'hono'
import type { Language } from '#platform/i18n/language.ts'

/** Who signed in with this request. An account is how one signs in: no name, no birth date. */
export type SignedIn = {
  accountId: string
  /** Passed a second factor (or signed in by one click in a demonstration). */
  secondFactor: boolean
}

/** What a sign-in reads of a request: its cookies, and the network address that limits are counted by. Neither is kept. */
export type Visit = { cookie: string; address: string }

/** `Set-Cookie` lines that the answer must carry. */
export type Cookies = string[]

/**
 * How a try ended. `wrong` covers a wrong code, an old one and an address that has no account: the answer betrays
 * nothing. `spent`: five wrong codes, a new one is needed. `too many`: wait `minutes`.
 */
export type Entry =
  | { outcome: 'entered'; cookies: Cookies }
  | { outcome: 'second factor'; cookies: Cookies }
  | Refusal

export type Refusal =
  | { outcome: 'refused'; why: 'wrong' | 'spent' }
  | { outcome: 'refused'; why: 'too many'; minutes: number }

/** A code on paper, shown once: only its hash is stored. */
export type PrintedCode = { accountId: string; username: string; code: string }

/** Somebody signed in on one browser. Nothing says which: a session keeps no browser and no network address. */
export type OpenSession = {
  id: string
  openedAt: Date
  /** To the hour; null for one that ends with the window of a shared computer. */
  lastSeenAt: Date | null
  endsAt: Date
  /** The one of this visit. */
  current: boolean
}

/** What somebody sees and ends of her own; `list` is empty for whoever is not signed in any more. */
export type OpenSessions = {
  list(visit: Visit): Promise<OpenSession[]>
  /** Ends one of her own, not the one of this visit; an id that is none of hers changes nothing. */
  end(visit: Visit, id: string): Promise<void>
  endOthers(visit: Visit): Promise<void>
}

/** An account as its holder may take it with her; `email` is null for one that signs in by a printed code. */
export type HeldAccount = {
  email: string | null
  username: string | null
  language: string
  createdAt: Date
  secondFactor: boolean
  sessions: { openedAt: Date; endsAt: Date }[]
}

/** The one door to accounts; what is behind it (better-auth) is named in `platform/sign-in/` only. */
export type SignInDoor = {
  /** The account of this request's session cookie, or null. `fresh` asks the database besides the cookie of the last minute: every deed does. */
  whoIs(request: Request, options?: { fresh?: boolean }): Promise<SignedIn | null>
  /** The same with the cookies that keep the session and its minute alive. */
  recognise(
    request: Request,
    options?: { fresh?: boolean },
  ): Promise<{ signedIn: SignedIn | null; cookies: Cookies }>
  visitOf(c: Context): Visit

  /**
   * The account that signs in by codes sent to `email`; made when there is none, with this id if one is named: that of a
   * demonstration follows from its seed. The same address gives the same account.
   */
  accountForEmail(email: string, language: Language, id?: string): Promise<string>
  /** An account for somebody without e-mail. */
  accountWithPrintedCode(language: Language): Promise<PrintedCode>
  /** A new code on paper for the same account; the old code and all its sessions end. Null when the account has no username. */
  replacePrintedCode(accountId: string): Promise<PrintedCode | null>
  /** Ends every session of the account; one that is cached in a cookie reads for 60 s more. */
  revokeSessions(accountId: string): Promise<void>
  /** The name that the account signs in with; null for one that signs in by e-mail. */
  usernameOf(accountId: string): Promise<string | null>
  /** Everything that is kept of an account and may be read by whoever holds it: no hash, no token. Null when there is none. */
  accountHeld(accountId: string): Promise<HeldAccount | null>
  /** Those of the visit's own account. */
  sessions: OpenSessions

  /**
   * Sends a code of six figures to the address if it has an account; answers the same if it has none. The code is good in the browser
   * that asked, which the cookies tell from others.
   */
  askCode(visit: Visit, email: string): Promise<{ outcome: 'asked'; cookies: Cookies } | Refusal>
  enterWithCode(visit: Visit, given: { email: string; code: string }): Promise<Entry>
  /** `remember`: the session outlives the browser window. */
  enterWithPrintedCode(
    visit: Visit,
    given: { username: string; code: string; remember: boolean },
  ): Promise<Entry>
  /** One click, in a demonstration only: null when this database is not one, or has no such account. */
  enterDemonstration(accountId: string): Promise<Cookies | null>
  /** Is this database a demonstration? Asked of the database each time. */
  isDemonstration(): Promise<boolean>
  leave(visit: Visit): Promise<Cookies>

  secondFactor: SecondFactor
  close(): Promise<void>
}

/**
 * Whose second factor is made. Whoever signs in with a printed code types it once more: a screen that was left open gives nobody
 * a key. Nothing is asked again of whoever signs in by e-mail.
 */
export type Proof = { accountId: string; printedCode: string }

/** A code of six figures from an application on her phone (TOTP, RFC 6238), and backup codes on paper. */
export type SecondFactor = {
  /** A first factor was given in this browser less than ten minutes ago, and the second is awaited. */
  isAwaited(visit: Visit): boolean
  /** At sign-in: six figures or a backup code, which then never work again. */
  pass(visit: Visit, code: string): Promise<Entry>
  /** `begun`: a key was made and waits for its first code. */
  state(accountId: string): Promise<'none' | 'begun' | 'on'>
  /** Makes a new key for the account of this visit. */
  begin(visit: Visit, proof: Proof): Promise<Refusal | null>
  /** The key, as an `otpauth:` address for a QR code and as text to type; while it waits for its first code. */
  key(accountId: string): Promise<{ uri: string; secret: string }>
  /** The first code: the second factor is on, every other session ends, backup codes are given this once. */
  confirm(visit: Visit, code: string): Promise<{ cookies: Cookies; backupCodes: string[] } | null>
  /** New backup codes; the old ones stop working. */
  renewBackupCodes(visit: Visit, proof: Proof): Promise<string[] | Refusal>
  /** For somebody who lost phone and backup codes: the key goes, and every session ends. */
  remove(accountId: string): Promise<void>
}
