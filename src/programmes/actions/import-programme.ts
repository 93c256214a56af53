import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import {
  type EditionDocument,
  type FileProblem,
  readEditionFile,
  readProgrammeFile,
} from '../programme-file.ts'
import { insertEdition, publishVersion } from '../store.ts'

type ImportRefusal = { ok: false; problems: FileProblem[] }

/** Imports a programme file as an immutable version; the same file again gives the version that is there. */
export async function importProgramme(
  scope: Scope,
  text: string,
): Promise<{ ok: true; programmeVersionId: string } | ImportRefusal> {
  const file = readProgrammeFile(text)
  if (!file.ok) return file
  const programmeVersionId = await publishVersion(scope, file.programme, scope.actor.id)
  await record(scope, {
    action: 'programme.imported',
    object: { kind: 'programme-version', id: programmeVersionId },
  })
  return { ok: true, programmeVersionId }
}

/** Imports an edition file for a version of its programme, with its sites. */
export async function importEdition(
  scope: Scope,
  programmeVersionId: string,
  text: string,
): Promise<{ ok: true; editionId: string; edition: EditionDocument } | ImportRefusal> {
  const file = readEditionFile(text)
  if (!file.ok) return file
  const editionId = await insertEdition(scope, programmeVersionId, file.edition)
  await record(scope, { action: 'edition.imported', object: { kind: 'edition', id: editionId } })
  return { ok: true, editionId, edition: file.edition }
}
