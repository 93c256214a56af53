import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { answeringIn } from './fault-words.ts'
import { judge } from './form.ts'

const form = z.object({
  name: z.string(),
  starts: z.iso.time(),
  role: z.enum(['reader', 'host']),
  said: z.string().refine((it) => it !== 'no'),
  own: z.string('Écrivez le vôtre'),
})

test('what a form has no words for is said in ours, in the language of the page, also after a wait', async () => {
  const fields = { starts: '9h30', role: 'queen', said: 'no' }
  const judged = (language: 'fr' | 'en') =>
    answeringIn(language, async () => {
      await Promise.resolve()
      const result = judge(form, fields)
      return result.ok ? [] : result.errors.map(({ field, message }) => `${field}: ${message}`)
    })
  const wrong = 'Corrigez ce champ\u00a0: ce qui est écrit ne convient pas'
  assert.deepEqual(await judged('fr'), [
    'name: Remplissez ce champ',
    `starts: ${wrong}`,
    `role: ${wrong}`,
    `said: ${wrong}`,
    'own: Écrivez le vôtre',
  ])
  assert.deepEqual((await judged('en')).slice(0, 2), [
    'name: Fill in this field',
    'starts: Correct this field: what is written does not fit',
  ])
})
