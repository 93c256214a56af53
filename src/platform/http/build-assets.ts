import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Builds styles, fonts and islands when a source is newer than the last build; returns whether it did.
 * The build tool is imported only then: a start without a change stays quick.
 */
export async function buildAssetsIfChanged(): Promise<boolean> {
  const built = join(root, 'dist/assets/manifest.json')
  if (existsSync(built) && newestChange() <= statSync(built).mtimeMs) return false
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn' })
  return true
}

/** Milliseconds of the latest change that could change the build; a folder's own time tells of removed files. */
function newestChange(): number {
  const source = join(root, 'src')
  const paths = readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory() || isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const others = ['vite.config.ts', 'package-lock.json'].map((name) => join(root, name))
  return Math.max(...[source, ...paths, ...others].map((path) => statSync(path).mtimeMs))
}

function isSource(name: string): boolean {
  return /\.(tsx?|css|woff2|svg)$/.test(name) && !/\.test\.tsx?$/.test(name)
}
