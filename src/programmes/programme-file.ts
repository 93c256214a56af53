import type { z } from 'zod'
import { editionContradictions } from './edition-contradictions.ts'
import { type EditionDocument, editionSchema } from './edition-schema.ts'
import { type FileProblem, problemsOf } from './file-problem.ts'
import { findJsonFault } from './json-fault.ts'
import { findLostSign } from './lost-sign.ts'
import { programmeContradictions } from './programme-contradictions.ts'
import { type ProgrammeDocument, programmeSchema, schemaVersion } from './programme-schema.ts'

export type { EditionDocument, FileProblem, ProgrammeDocument }

type Refused = { ok: false; problems: FileProblem[] }

/**
 * Reads a programme file. Every problem is named at once with its place; a file with one problem is refused whole.
 * A text that is not JSON is refused at its line and column, given as the place `line:column`.
 */
export function readProgrammeFile(text: string): { ok: true; programme: ProgrammeDocument } | Refused {
  const read = readFile(text, programmeSchema, programmeContradictions)
  return read.ok ? { ok: true, programme: read.document } : read
}

/** Reads an edition file, in the same way. */
export function readEditionFile(text: string): { ok: true; edition: EditionDocument } | Refused {
  const read = readFile(text, editionSchema, editionContradictions)
  return read.ok ? { ok: true, edition: read.document } : read
}

function readFile<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  contradictionsIn: (document: z.output<Schema>) => FileProblem[],
): { ok: true; document: z.output<Schema> } | Refused {
  // Some editors begin a file with an invisible mark; it is no part of the JSON.
  const json = text.replace(/^\uFEFF/, '')
  // Their sentences name a line; nothing of a text that cannot be read has another place.
  const lost = findLostSign(json)
  if (lost) return refused([{ place: '', message: lost }])
  const fault = findJsonFault(json)
  if (fault) return refused([{ place: '', message: fault.message }])

  const content: unknown = JSON.parse(json)
  const tooNew = newerVersion(content)
  if (tooNew) return refused([tooNew])

  const parsed = schema.safeParse(content, { reportInput: true })
  if (!parsed.success) return refused(parsed.error.issues.flatMap((issue) => problemsOf(issue)))

  const contradictions = contradictionsIn(parsed.data)
  return contradictions.length > 0 ? refused(contradictions) : { ok: true, document: parsed.data }
}

function refused(problems: FileProblem[]): Refused {
  return { ok: false, problems }
}

/** A file made for a later platform would fail in a hundred places: one sentence says why. */
function newerVersion(content: unknown): FileProblem | undefined {
  if (typeof content !== 'object' || content === null || !('schemaVersion' in content)) return undefined
  const version = content.schemaVersion
  if (typeof version !== 'number' || version <= schemaVersion) return undefined
  return {
    place: 'schemaVersion',
    message: {
      fr: `Ce fichier est en version ${version}. Cette installation lit la version ${schemaVersion}.`,
      en: `This file is in version ${version}. This installation reads version ${schemaVersion}.`,
    },
  }
}
