import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import { QrCode } from './qr.tsx'

const value = 'https://frise.example/o/elles/guardian/abcdefghijklmnopqrstuv'

test('a code is one labelled image without style attribute', () => {
  const drawn = htmlOf(<QrCode value={value} label="Code à scanner" />)
  assert.match(drawn, /^<svg role="img" aria-label="Code à scanner"/)
  assert.doesNotMatch(drawn, /style=/)
})

test('the corners of the drawing are the finder patterns that telephones look for, inside four quiet modules', () => {
  const drawn = htmlOf(<QrCode value={value} label="x" />)
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(drawn)?.[1])
  const dark = modulesOf(drawn, size)
  const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']
  const at = (x: number, y: number) =>
    finder.map((_, dy) =>
      Array.from({ length: 7 }, (_, dx) => (dark.has(`${x + dx} ${y + dy}`) ? '#' : ' ')).join(''),
    )
  for (const [x, y] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const)
    assert.deepEqual(at(x, y), finder)
  assert.ok(
    [...dark].every((module) => module.split(' ').every((it) => Number(it) >= 4 && Number(it) < size - 4)),
  )
})

test('another address is another drawing', () => {
  assert.notEqual(
    htmlOf(<QrCode value={value} label="x" />),
    htmlOf(<QrCode value={`${value}2`} label="x" />),
  )
})

function modulesOf(drawn: string, size: number): Set<string> {
  const runs = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map(([, x, y, length]) => ({ x, y, length }))
  assert.ok(runs.length > size)
  return new Set(
    runs.flatMap(({ x, y, length }) =>
      Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at} ${y}`),
    ),
  )
}
