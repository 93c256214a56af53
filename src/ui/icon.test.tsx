import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import { Icon, iconNames } from './icon.tsx'

test('every icon exists and is hidden from assistive technology', () => {
  for (const name of iconNames) {
    const html = htmlOf(<Icon name={name} />)
    assert.match(
      html,
      /^<svg [^>]*aria-hidden="true"[^>]*><(path|circle|rect|line|polyline|polygon|ellipse)/,
      name,
    )
  }
})
