import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Context } from 'hono'

/** Addresses of what the build made, for the head of every page. */
export interface Assets {
  stylesheet: string
  /** Fonts worth asking for before the stylesheet is read: the text's. */
  fonts: string[]
  /** Script of one custom element, by the name of its file without `.element.ts`; throws when there is none. */
  island(name: string): string
  /** The bytes of every built file, by its name: nothing else can be asked for. */
  files: ReadonlyMap<string, BuiltFile>
}

interface BuiltFile {
  type: string
  plain: Buffer<ArrayBuffer>
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

type Manifest = Record<string, { file: string; isEntry?: boolean }>

const builtAssets = new URL('../../../dist/assets/', import.meta.url)

/** Reads the build once, at start. Throws with what to do when there is none. */
export function loadAssets(folder = builtAssets): Assets {
  const manifest = readManifest(folder)
  const address = (source: string) => {
    const entry = manifest[source]
    if (!entry) throw new Error(`No "${source}" in the built assets: run "npm run build".`)
    return `/assets/${entry.file}`
  }
  const textFont = Object.keys(manifest).find((source) => source.endsWith('next-latin-wght-normal.woff2'))
  const islands = new Map(
    Object.keys(manifest).flatMap((source) => {
      const name = /\/islands\/([^/]+)\.element\.ts$/.exec(source)?.[1]
      return name ? [[name, address(source)] as const] : []
    }),
  )
  return {
    stylesheet: address('src/ui/styles/frise.css'),
    fonts: textFont ? [address(textFont)] : [],
    island(name) {
      const found = islands.get(name)
      if (!found) throw new Error(`No island "${name}": expected a file src/*/islands/${name}.element.ts.`)
      return found
    },
    files: readFiles(folder),
  }
}

/** Answers `/assets/:file`. Names carry a hash of their content, so that browsers keep them for a year. */
export function serveAssets(assets: Assets) {
  return (c: Context) => {
    const file = assets.files.get(c.req.path.slice('/assets/'.length))
    if (!file) return c.notFound()
    c.header('content-type', file.type)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    c.header('vary', 'accept-encoding')
    const coding = (['br', 'gzip'] as const).find(
      (it) => file[it] && accepts(c.req.header('accept-encoding'), it),
    )
    if (!coding) return c.body(file.plain)
    c.header('content-encoding', coding)
    return c.body(file[coding] ?? file.plain)
  }
}

function readManifest(folder: URL): Manifest {
  const path = new URL('manifest.json', folder)
  if (!existsSync(path)) {
    throw new Error('The pages have no styles yet: run "npm run build" (npm start does it by itself).')
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

function readFiles(folder: URL): Map<string, BuiltFile> {
  const names = new Set(readdirSync(folder))
  const read = (name: string) => (names.has(name) ? readFileSync(new URL(name, folder)) : undefined)
  const files = new Map<string, BuiltFile>()
  for (const name of names) {
    const type = types[extname(name)]
    const plain = type && read(name)
    if (plain) files.set(name, { type, plain, br: read(`${name}.br`), gzip: read(`${name}.gz`) })
  }
  return files
}

function accepts(header: string | undefined, coding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name, weight] = part.trim().split(/\s*;\s*q=/)
    return name === coding && Number(weight ?? 1) > 0
  })
}
