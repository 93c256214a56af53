import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { readPdf } from '#test/read-pdf.ts'
import { LettersNotInFonts } from './letters-not-in-fonts.ts'
import { createTypesetter, typeset } from './typeset.ts'

const letter = new URL('./fixtures/letter.typ', import.meta.url)
const slow = new URL('./fixtures/slow.typ', import.meta.url)
const broken = new URL('./fixtures/broken.typ', import.meta.url)
const options = { title: 'Lettre à « Zoé »', language: 'fr' }
const started: number[] = []

after(() => {
  for (const pid of started) assert.equal(alive(pid), false, 'no typesetting process is left behind')
})

test('a document is tagged for screen readers, has its title and language, and holds our fonts only', async () => {
  const pdf = readPdf(await typeset(letter, { heading: 'Bonjour', body: 'Żółć, Ħamrun, Nguyệt' }, options))
  assert.equal(pdf.title, 'Lettre à « Zoé »')
  assert.equal(pdf.language, 'fr')
  assert.equal(pdf.tagged, true)
  assert.equal(pdf.accessibilityPart, '1')
  assert.deepEqual(pdf.fonts, [
    'AtkinsonHyperlegibleNext-Regular',
    'AtkinsonHyperlegibleNext-SemiBold',
    'BricolageGrotesque-Bold',
  ])
  assert.deepEqual(pdf.missingFonts, [])
  assert.deepEqual(pdf.pages, ['BonjourŻółć, Ħamrun, Nguyệt'])
  assert.equal(pdf.structure['H1'], 1)
})

test('what looks like Typst code is printed as it is', async () => {
  for (const body of [
    '#read("/etc/passwd")',
    '$x$ *a* _b_ <c> @d',
    '\\ \\u{41} "q" \'q\' `raw`',
    '// note',
    '= title',
    '#panic()',
  ]) {
    const pdf = readPdf(await typeset(letter, { heading: body, body }, { ...options, title: body }))
    assert.deepEqual(pdf.pages, [body + body])
  }
})

test('decomposed accents and the unbreakable hyphen are drawn as the letters they are', async () => {
  const pdf = readPdf(
    await typeset(letter, { heading: 'E\u0301lise', body: 'Marie\u2011Anne, 9\u202fh\u00a030' }, options),
  )
  assert.deepEqual(pdf.pages, ['ÉliseMarie-Anne, 9 h 30'])
})

test('letters that no font of ours has are named, and nothing is printed', async () => {
  await assert.rejects(typeset(letter, { heading: 'Олена О', body: '王 🙂 \ud800' }, options), (error) => {
    assert.ok(error instanceof LettersNotInFonts)
    assert.deepEqual([...error.letters].sort(), ['О', 'л', 'е', 'н', 'а', '王', '🙂', '\ufffd'].sort())
    return true
  })
})

test('the same values give the same bytes', async () => {
  const values = { heading: 'Deux fois', body: 'la même' }
  const [first, second] = [await typeset(letter, values, options), await typeset(letter, values, options)]
  assert.ok(Buffer.from(first).equals(second))
})

test('documents asked at once are set one after the other by one process, each with its own words', async () => {
  const typesetter = createTypesetter({ restAfter: 60, giveUpAfter: 30_000 })
  const names = Array.from({ length: 12 }, (_, number) => `Lettre ${number}`)
  const pdfs = await Promise.all(
    names.map((body) => typesetter.typeset(letter, { heading: 'H', body }, options)),
  )
  assert.deepEqual(
    pdfs.map((pdf) => readPdf(pdf).pages),
    names.map((name) => [`H${name}`]),
  )
  const pid = remember(typesetter.pid)
  await gone(pid)
  assert.equal(typesetter.pid, undefined, 'the process ends when nobody asks any more')
  await typesetter.typeset(letter, { heading: 'H', body: 'again' }, options)
  const second = remember(typesetter.pid)
  assert.notEqual(second, pid)
  await gone(second)
})

test('a template that fails says why, and the same process sets the next document', async () => {
  const typesetter = createTypesetter({ restAfter: 60, giveUpAfter: 30_000 })
  await assert.rejects(
    typesetter.typeset(broken, {}, options),
    /typesetting failed: .*never-given.*\(broken\.typ\)/,
  )
  const pid = remember(typesetter.pid)
  await typesetter.typeset(letter, { heading: 'H', body: 'B' }, options)
  assert.equal(typesetter.pid, pid)
  await gone(pid)
})

test('when the process dies, its document fails and those waiting behind it are set by a new one', async () => {
  const typesetter = createTypesetter({ restAfter: 60, giveUpAfter: 30_000 })
  const lost = typesetter.typeset(slow, {}, options)
  const next = typesetter.typeset(letter, { heading: 'H', body: 'B' }, options)
  const pid = remember(typesetter.pid)
  process.kill(pid, 'SIGKILL')
  await assert.rejects(lost, /the typesetting process ended \(SIGKILL\)/)
  assert.deepEqual(readPdf(await next).pages, ['HB'])
  const second = remember(typesetter.pid)
  assert.notEqual(second, pid)
  await gone(second)
})

test('a document that takes too long is given up, and the next one is set', async () => {
  const typesetter = createTypesetter({ restAfter: 60, giveUpAfter: 3_000 })
  const endless = typesetter.typeset(slow, {}, options)
  remember(typesetter.pid)
  await assert.rejects(endless, /the typesetting process ended \(SIGKILL\)/)
  assert.deepEqual(readPdf(await typesetter.typeset(letter, { heading: 'H', body: 'B' }, options)).pages, [
    'HB',
  ])
  await gone(remember(typesetter.pid))
})

test('a template outside src is refused', async () => {
  await assert.rejects(typeset('/etc/passwd', {}, options), TypeError)
  await assert.rejects(typeset(new URL('../../../test/x.typ', import.meta.url), {}, options), TypeError)
})

function remember(pid: number | undefined): number {
  assert.ok(pid)
  started.push(pid)
  return pid
}

async function gone(pid: number) {
  const deadline = Date.now() + 5_000
  for (let running = alive(pid); running; running = alive(pid)) {
    assert.ok(Date.now() < deadline, 'the process ends')
    await delay(10)
  }
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
