import type { Faults, Project } from './project.ts'

const most = 400

/** No file is longer than four screens of a good day. */
export function filesTooLong(project: Project): Faults {
  return codeOf(project)
    .filter(({ lines }) => lines > most)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines, ${most} at most: split it at a noun or a verb, so that each half reads without the other.`,
    )
}

/** The share (0 to 1) of all lines that live in files under 120 lines. The habit is a half; it is read, not scored. */
export function shareInShortFiles(project: Project): number {
  const files = codeOf(project)
  const all = files.reduce((sum, { lines }) => sum + lines, 0)
  const short = files.filter(({ lines }) => lines < 120).reduce((sum, { lines }) => sum + lines, 0)
  return all === 0 ? 1 : short / all
}

function codeOf(project: Project): { path: string; lines: number }[] {
  return [...project.values()]
    .filter(({ path }) => !path.endsWith('.md'))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
}
