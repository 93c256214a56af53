import type { Language } from '#platform/i18n/language.ts'
import type { IconName } from '#ui/icon.tsx'
import type { Safety } from '#ui/safety.tsx'
import type { Organisation, Visitor } from './organisation.ts'

/** The links between capabilities. Only the application knows them all: it hands them to `tenant`. */
export type Navigation = {
  home: string
  publicLinks: { href: string; label: string; current?: boolean }[]
  staffLinks: { href: string; label: string; icon: IconName; current?: boolean }[]
  account: { href: string; label: string }
  /** Where she reads which check her role waits for. */
  checks: string
  /** Where she sees and ends her open sessions. */
  devices: string
  signOut: { href: string; label: string }
  /** The role that the visitor is shown under: the first that counts today. */
  role: string
  /** Where one raises a concern, whom one calls at once, and the way out. */
  report: { href: string; label: string; calls: Safety['calls']; exitLabel: string }
}

/** Says which pages lead where, for this visitor; given by the application, which knows every capability. */
export type Navigator = (to: {
  organisation: Organisation
  visitor: Visitor | null
  language: Language
  here: string
  /** The day it is for the organisation, `YYYY-MM-DD`. */
  today: string
}) => Navigation
