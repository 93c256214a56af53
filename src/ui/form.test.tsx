import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlOf } from '#test/html-of.ts'
import {
  CheckboxField,
  ChoiceField,
  DateField,
  ErrorSummary,
  errorOf,
  Form,
  TextArea,
  TextField,
} from './form.tsx'
import { LanguageContext } from './language.tsx'

test('what was typed comes back escaped', () => {
  const html = htmlOf(<TextField name="first-name" label="Prénom" value={'"><script>alert(1)</script>'} />)
  assert.ok(!html.includes('<script>'))
  assert.match(html, /value="&quot;&gt;&lt;script&gt;/)
})

test('a textarea keeps its lines and escapes them', () => {
  const html = htmlOf(<TextArea name="why" label="Pourquoi" value={'un\n</textarea><b>deux'} />)
  assert.match(html, />un\n&lt;\/textarea&gt;&lt;b&gt;deux<\/textarea>/)
})

test('a field in error is described by its hint and by its message', () => {
  const html = htmlOf(
    <TextField name="phone" label="Téléphone" hint="10 chiffres" error="Il en manque un." />,
  )
  assert.match(html, /<label[^>]* for="phone"/)
  assert.match(html, /aria-invalid="true"/)
  assert.match(html, /aria-describedby="phone-hint phone-error"/)
  assert.match(html, /id="phone-error"/)
})

test('a field without hint or error describes nothing', () => {
  assert.doesNotMatch(htmlOf(<TextField name="a" label="A" />), /aria-describedby|aria-invalid/)
})

test('only an optional field says so', () => {
  assert.match(htmlOf(<TextField name="a" label="A" optional />), /facultatif/)
  assert.doesNotMatch(htmlOf(<TextField name="a" label="A" />), /facultatif/)
})

test('the summary takes the focus and leads to each field', () => {
  const html = htmlOf(
    <ErrorSummary
      errors={[
        { field: 'birth', message: 'Ta date : l’année manque' },
        { field: 'phone', message: 'Ton téléphone : un chiffre manque' },
      ]}
    />,
  )
  assert.match(html, /tabindex="-1"/)
  assert.match(html, /autofocus/)
  assert.match(html, /Il reste deux choses à corriger/)
  assert.match(html, /href="#birth"/)
  assert.match(html, /href="#phone"/)
})

test('without error there is no summary', () => {
  assert.equal(htmlOf(<ErrorSummary errors={[]} />), '')
})

test('the summary of a date leads to its faulty box, and only that box is marked', () => {
  const html = htmlOf(
    <DateField
      name="birth"
      label="Naissance"
      error="Écris l’année."
      faulty={['year']}
      value={{ day: '14' }}
      birth
    />,
  )
  assert.match(html, /<input id="birth" name="birth-year"[^>]*aria-invalid="true"/)
  assert.match(html, /<input id="birth-day" name="birth-day" value="14"[^>]*autocomplete="bday-day"/)
  assert.equal(html.match(/aria-invalid/g)?.length, 1)
})

test('the summary of a choice leads to its first answer, and nothing is chosen in advance', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const html = htmlOf(<ChoiceField name="how" label="Comment" choices={choices} />)
  assert.match(html, /<input id="how" type="radio"/)
  assert.doesNotMatch(html, /checked/)
  assert.match(
    htmlOf(<ChoiceField name="how" label="Comment" choices={choices} value="b" />),
    /value="b" checked/,
  )
})

test('the legend of a group of answers is its question', () => {
  assert.match(htmlOf(<ChoiceField name="how" label="Comment ?" choices={[]} />), /<legend[^>]*>Comment \?/)
})

test('a box in error is described by its message', () => {
  const html = htmlOf(<CheckboxField name="agree" label="D’accord" error="Coche la case." />)
  assert.match(html, /aria-describedby="agree-error"/)
})

test('a form leaves the checking to the server', () => {
  const html = htmlOf(
    <Form action="/here" hidden={{ back: '/"there' }}>
      <p />
    </Form>,
  )
  assert.match(html, /<form id="form-1" action="\/here" method="post" class="form" novalidate/)
  assert.match(html, /<input type="hidden" name="back" value="\/&quot;there"/)
})

test('components speak the language of the page', () => {
  const html = htmlOf(
    <LanguageContext.Provider value="en">
      <DateField name="birth" label="Birth" optional />
    </LanguageContext.Provider>,
  )
  assert.match(html, /Day/)
  assert.match(html, /optional/)
})

test('errorOf gives the message of one field', () => {
  assert.equal(errorOf([{ field: 'a', message: 'A' }], 'a'), 'A')
  assert.equal(errorOf([{ field: 'a', message: 'A' }], 'b'), undefined)
})
