import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

const css = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const themes = { light: tokensOf(light), dark: tokensOf(dark) }

/** Text, then the surfaces on which the components write it: 4.5 to 1 (WCAG 1.4.3). */
const texts: Record<string, string[]> = {
  ink: ['paper', 'card', 'sand', 'sand-2', 'mint-tint', 'saffron-tint', 'violet-tint', 'error-tint'],
  'ink-2': ['paper', 'card', 'sand', 'sand-2', 'violet-tint'],
  violet: ['paper', 'card', 'sand', 'violet-tint', 'saffron-tint'],
  'violet-pressed': ['paper', 'card', 'sand', 'violet-tint'],
  'on-violet': ['violet', 'violet-pressed'],
  'on-coral': ['coral'],
  'on-saffron': ['saffron'],
  'on-mint': ['mint'],
  'coral-deep': ['coral-tint', 'card', 'paper'],
  'saffron-deep': ['saffron-tint', 'card', 'paper'],
  'mint-deep': ['mint-tint', 'card', 'paper'],
  error: ['paper', 'card', 'sand', 'error-tint'],
  'on-error': ['error'],
  paper: ['ink'],
  'panel-ink': ['panel'],
  'panel-ink-2': ['panel'],
  'panel-link': ['panel'],
}

/** Borders of controls, chart shapes, state icons and focus: 3 to 1 (WCAG 1.4.11). */
const shapes: Record<string, string[]> = {
  edge: ['paper', 'card', 'sand'],
  violet: ['paper', 'card', 'sand'],
  'coral-edge': ['paper', 'card', 'sand', 'coral-tint'],
  'saffron-edge': ['paper', 'card', 'sand', 'saffron-tint'],
  'mint-edge': ['paper', 'card', 'sand', 'mint-tint'],
  mint: ['paper', 'card', 'sand', 'sand-2'],
  error: ['paper', 'card'],
  ink: ['paper', 'card', 'sand', 'sand-2'],
  'panel-coral': ['panel'],
  'panel-saffron': ['panel'],
  'panel-mint': ['panel'],
  'panel-link': ['panel'],
}

for (const [theme, tokens] of Object.entries(themes)) {
  describe(`colours, ${theme}`, () => {
    check(tokens, texts, 4.5)
    check(tokens, shapes, 3)
  })
}

test('both themes give every colour', () => {
  assert.deepEqual([...themes.dark.keys()].sort(), [...themes.light.keys()].sort())
})

function check(tokens: Map<string, string>, pairs: Record<string, string[]>, least: number) {
  for (const [front, backs] of Object.entries(pairs)) {
    for (const back of backs) {
      test(`${front} on ${back}: ${least} to 1`, () => {
        const found = contrast(colour(tokens, front), colour(tokens, back))
        assert.ok(found >= least, `${front} on ${back} is ${found.toFixed(2)} to 1, expected ${least}`)
      })
    }
  }
}

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function colour(tokens: Map<string, string>, name: string): string {
  const hex = tokens.get(name)
  assert.ok(hex, `no colour named ${name}`)
  return hex
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
