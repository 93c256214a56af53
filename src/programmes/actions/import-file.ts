import type { Scope } from '#platform/database/database.ts'
import { type FileProblem, readEditionFile } from '../programme-file.ts'
import { hasEdition, newestVersion } from '../queries.ts'
import { importEdition, importProgramme } from './import-programme.ts'

type ImportedFile = { ok: true; kind: 'programme' | 'edition' } | { ok: false; problems: FileProblem[] }

/**
 * Imports a programme file or an edition file, told apart by what they hold. An edition runs the newest version of its
 * programme, which must be there. A file with one problem is refused whole, with every problem at its place.
 */
export async function importFile(scope: Scope, text: string): Promise<ImportedFile> {
  if (!looksLikeEdition(text)) {
    const imported = await importProgramme(scope, text)
    return imported.ok ? { ok: true, kind: 'programme' } : imported
  }
  const file = readEditionFile(text)
  if (!file.ok) return file
  const { programme, key } = file.edition
  const versionId = await newestVersion(scope, programme)
  if (versionId === undefined) return refused('programme', unknownProgramme(programme))
  if (await hasEdition(scope, programme, key)) return refused('key', editionIsThere(key))
  const imported = await importEdition(scope, versionId, text)
  return imported.ok ? { ok: true, kind: 'edition' } : imported
}

/** An edition names the programme that it runs; a programme has questions. Anything else is read as a programme. */
function looksLikeEdition(text: string): boolean {
  return /"programme"\s*:\s*"/.test(text) && !/"questions"\s*:\s*\[/.test(text)
}

function refused(place: string, message: FileProblem['message']): ImportedFile {
  return { ok: false, problems: [{ place, message }] }
}

function unknownProgramme(key: string): FileProblem['message'] {
  return {
    fr: `Le programme «\u00a0${key}\u00a0» n’est pas là. Importez d’abord son fichier.`,
    en: `The programme “${key}” is not here. Import its file first.`,
  }
}

function editionIsThere(key: string): FileProblem['message'] {
  return {
    fr: `L’édition «\u00a0${key}\u00a0» est déjà là. Donnez une autre clé à ce fichier.`,
    en: `The edition “${key}” is here already. Give this file another key.`,
  }
}
