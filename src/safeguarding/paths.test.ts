import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { newId, newToken } from '#platform/ids/ids.ts'
import { concernPaths, pagePattern } from './paths.ts'

test('of a page, its words are kept and nothing else', () => {
  const token = newToken()
  assert.equal(pagePattern(`/o/ricochet/application/${token}/check?x=${token}#y`), '/application/…/check')
  assert.equal(pagePattern(`/o/ricochet/applications/${newId()}`), '/applications/…')
  assert.equal(
    pagePattern('/o/ricochet/cohorts/0192/sign-in-sheets/2027-07-05'),
    '/cohorts/…/sign-in-sheets/…',
  )
  assert.equal(pagePattern('/o/ricochet'), '')
  assert.equal(pagePattern('https://elsewhere.example/x'), '/…/x')
  assert.equal(pagePattern('/application/…/check'), '/application/…/check', 'a pattern stays what it is')
})

test('no token and no id ever passes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{22}$/), (token) => {
      assert.ok(!concernPaths.raise('ricochet', `/o/ricochet/guardian/${token}`).includes(token))
    }),
  )
})

test('the link to raise a concern carries the pattern of its page', () => {
  assert.equal(concernPaths.raise('ricochet', '/o/ricochet/cohorts'), '/o/ricochet/concern?page=%2Fcohorts')
  assert.equal(concernPaths.raise('ricochet', '/o/ricochet'), '/o/ricochet/concern')
})
