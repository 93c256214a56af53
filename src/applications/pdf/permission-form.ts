import { typeset } from '#platform/pdf/typeset.ts'

/** A guardian's answer to write by hand. Every string is already in `language` and filled in. */
export type PermissionForm = {
  language: 'fr' | 'en'
  organisation: string
  /** 'JUMP IN TECH, été 2027' */
  programme: string
  title: string
  /** Words before a line on which her name is written by hand; null where the title has it. */
  name: string | null
  lead: string
  /** As the guardian's screens, one after the other. */
  parts: FormPart[]
  signature: { title: string; statement: string; date: string; sign: string }
  /** Filled in by the team when the sheet is back: what is then written down in Frise. */
  office: { title: string; lines: string[] }
  footer: string
  demonstration: string | null
}

/** One screen on paper: what is told, lines to write on, and questions to tick. */
export type FormPart = {
  title: string
  told: { term: string; words: string }[]
  lines: string[]
  questions: FormQuestion[]
}

/** A question with its boxes; several share one heading when they ask the same of several supports. */
export type FormQuestion = { words: string; hint: string; choices: string[] }

/** A tagged PDF, A4 portrait, all black, one or two pages. Throws what `typeset` throws. */
export function renderPermissionForm(form: PermissionForm): Promise<Uint8Array> {
  return typeset(new URL('./permission-form.typ', import.meta.url), form, {
    title: `${form.title}, ${form.organisation}`,
    language: form.language,
  })
}
