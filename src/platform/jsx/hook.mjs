// Lets Node run our `.ts` and `.tsx`. Node strips types itself, but not JSX; one transform for both saves 23 MB, see
// decision 041. Loaded with `--import`. Stack traces name true lines: tests by `--enable-source-maps`, all else by `true-lines.mjs`.
import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'
import { nameTrueLines } from './true-lines.mjs'

const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `Frise runs on Node 24 or newer; this is ${process.version}.\n` +
      'Start it with "npm start", which uses the Node pinned in package.json. If that Node is missing, run "npm rebuild node".\n',
  )
  process.exit(1)
}

const root = new URL('../../../', import.meta.url)
const { imports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
/** `#src/` and its like, and the address of each folder. */
const folders = Object.entries(imports).map(([name, folder]) => [
  name.slice(0, -1),
  new URL(folder.slice(0, -1), root).href,
])

/** Where a module of ours lies that another imports; undefined for anything else. */
function ownModule(specifier, { parentURL = '' }) {
  if (!/\.tsx?$/.test(specifier)) return undefined
  if (specifier.startsWith('.')) return new URL(specifier, parentURL).href
  const [name, folder] = folders.find(([start]) => specifier.startsWith(start)) ?? []
  return name && folder + specifier.slice(name.length)
}

module.registerHooks({
  // Node would look for a package.json above each of them, and on disk whether it is there: a third of the time to start.
  resolve(specifier, context, nextResolve) {
    const url = ownModule(specifier, context)
    return url === undefined ? nextResolve(specifier, context) : { url, format: 'module', shortCircuit: true }
  },
  load(url, context, nextLoad) {
    const [, lang] = /\.(tsx?)$/.exec(url) ?? []
    if (lang === undefined) return nextLoad(url, context)
    const { code, map } = transformed(url, lang)
    return { format: 'module', shortCircuit: true, source: tracedByNode ? `${code}\n${inline(map)}\n` : code }
  },
})

/** The runner of tests asks Node for the line of a test, and Node wants every map beside its text. */
const tracedByNode = process.sourceMapsEnabled
if (!tracedByNode) nameTrueLines((url) => transformed(url, url.endsWith('x') ? 'tsx' : 'ts').map)

function transformed(url, lang) {
  const path = fileURLToPath(url)
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
    lang,
    sourcemap: true,
    jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false },
    typescript: { onlyRemoveTypeImports: true },
  })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((e) => e.message).join('; ')}`)
  // The text itself is on disk: a trace needs only its lines.
  return { code, map: { ...map, sourcesContent: undefined } }
}

function inline(map) {
  return `//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`
}
