// The child process that loads Typst and sets one document after the other; `typeset.ts` starts it and ends it.
// Alone in a process because the compiler keeps what it has measured: 80 MB at rest, 280 MB after long reports.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesettingAnswer, TypesettingRequest } from './typesetting.ts'

// Templates read and import below `src` only.
const root = fileURLToPath(new URL('../../', import.meta.url))

// Typst reads TrueType, not WOFF2, hence these packages beside the browser's.
const fonts = [
  '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  '@expo-google-fonts/bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf',
].map((file) => readFileSync(createRequire(import.meta.url).resolve(file)))

// Title and language are asked by PDF/UA-1; no date, so that the same values give the same bytes.
// `fallback: false` keeps the machine's own fonts out: a missing letter is an error here, and nowhere a surprise.
const frame = `
#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.language, fallback: false, font: ("Atkinson Hyperlegible Next", "Bricolage Grotesque"))
#include sys.inputs.template
`

const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fonts }] })

process.on('message', (request: TypesettingRequest) => {
  process.send?.(answer(request))
  compiler.evictCache(1)
})

function answer({ inputs }: TypesettingRequest): TypesettingAnswer {
  const compiled = compiler.compile({ mainFileContent: frame, inputs, resetRead: true })
  const error = compiled.takeError()
  if (error) return { outcome: 'failed', reason: diagnosis(error) }
  if (!compiled.result) return { outcome: 'failed', reason: 'the compiler returned nothing' }
  try {
    return { outcome: 'set', pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) }
  } catch (refusal) {
    return explain(refusal instanceof Error ? refusal.message : String(refusal))
  }
}

function diagnosis(error: NodeError): string {
  const diagnostics: { message: string; path: string }[] = compiler.fetchDiagnostics(error)
  return diagnostics.map(({ message, path }) => `${message} (${basename(path)})`).join('; ')
}

/** The exporter answers with Rust's debug text; only the letters that no font has are worth telling apart. */
function explain(refusal: string): TypesettingAnswer {
  const undrawn = [...refusal.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)].map(
    ([, text = '']) =>
      text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  )
  if (undrawn.length > 0) return { outcome: 'letters-missing', letters: [...new Set(undrawn)] }
  const messages = [...refusal.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message)
  return { outcome: 'failed', reason: messages.join('; ') || refusal }
}
