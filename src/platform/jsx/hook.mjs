// Lets Node run our `.ts` and `.tsx`. Node strips types itself, but not JSX; one transform for both saves 23 MB, see
// decision 041. Loaded with `--import`; the inline source map and `--enable-source-maps` keep stack traces true.
import { readFileSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  process.stderr.write(
    `Frise runs on Node 24 or newer; this is ${process.version}.\n` +
      'Start it with "npm start", which uses the Node pinned in package.json. If that Node is missing, run "npm rebuild node".\n',
  )
  process.exit(1)
}

module.registerHooks({
  load(url, context, nextLoad) {
    const [, lang] = /\.(tsx?)$/.exec(url) ?? []
    if (lang === undefined) return nextLoad(url, context)
    const path = fileURLToPath(url)
    const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), {
      lang,
      sourcemap: true,
      jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false },
      typescript: { onlyRemoveTypeImports: true },
    })
    if (errors.length > 0) throw new SyntaxError(`${path}: ${errors.map((e) => e.message).join('; ')}`)
    // The text itself is on disk: a trace needs only its lines.
    const inlineMap = Buffer.from(JSON.stringify({ ...map, sourcesContent: undefined })).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}\n`,
    }
  },
})
