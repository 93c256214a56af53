import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NotABackup } from './frames.ts'

/**
 * What a backup holds of the data folder: people's files, and the secret without which nobody stays signed in and no second
 * factor works. Not the passwords of the database, which are the cluster's own, and not the secret of questionnaires, which
 * has a backup of its own.
 */
const kept = ['files', 'sign-in-secret']

/** The paths to keep, relative to the data folder, with `/`. */
export async function dataFiles(dataFolder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of kept) {
    const path = join(dataFolder, name)
    if (!existsSync(path)) continue
    const inside = await readdir(path, { recursive: true, withFileTypes: true }).catch(unlessFile)
    if (inside === undefined) found.push(name)
    else {
      const files = inside.filter((entry) => entry.isFile())
      found.push(...files.map((entry) => relative(dataFolder, join(entry.parentPath, entry.name))))
    }
  }
  return found.sort()
}

export function readDataFile(dataFolder: string, path: string): AsyncIterable<Buffer> {
  return createReadStream(join(dataFolder, path))
}

/** Files that are being restored: written aside, put in place by `place` once the database is whole. */
export function unplacedFiles(dataFolder: string) {
  const aside = join(dataFolder, 'restored.unfinished')
  const written: string[] = []
  return {
    write: async (path: string, body: AsyncIterable<Buffer>) => {
      const target = join(aside, inside(path))
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await pipeline(Readable.from(body), createWriteStream(target, { mode: 0o600 }))
      written.push(path)
    },
    place: async () => {
      for (const path of written) {
        const target = join(dataFolder, inside(path))
        await mkdir(dirname(target), { recursive: true })
        await rename(join(aside, path), target)
      }
    },
    forget: () => rm(aside, { recursive: true, force: true }),
  }
}

/** A backup writes where backups write, wherever it says. */
function inside(path: string): string {
  const plain = normalize(path)
  const first = plain.split(sep)[0] ?? ''
  if (!kept.includes(first)) throw new NotABackup(`a file that no backup holds: ${path}`)
  return plain
}

function relative(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll(sep, '/')
}

function unlessFile(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOTDIR') throw error
}
