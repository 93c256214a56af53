import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { test } from 'node:test'
import { readSettings, SettingsFault } from './settings.ts'

test('without any setting it is a demonstration to be, on this machine', () => {
  const settings = readSettings({})
  assert.equal(settings.FRISE_HOST, '127.0.0.1')
  assert.equal(settings.PORT, 3000)
  assert.equal(settings.FRISE_PUBLIC_DEMO, '0')
  assert.ok(isAbsolute(settings.FRISE_DATA))
})

test('an empty setting counts as absent', () => {
  assert.equal(readSettings({ FRISE_SMTP: '', PORT: '', DATABASE_URL: '' }).PORT, 3000)
})

test('a wrong setting is named, in both languages', () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: '70000' }, /PORT/],
    [{ FRISE_SECRET: 'short' }, /FRISE_SECRET/],
    [{ FRISE_SMTP: 'smtps://mail.example.org' }, /FRISE_MAIL_FROM: FRISE_SMTP needs it/],
    [{ FRISE_SMS_URL: 'https://sms.example' }, /FRISE_SMS_BODY: say where the number/],
    [{ FRISE_SMS_URL: 'https://sms.example', FRISE_SMS_BODY: 'to={to}' }, /FRISE_SMS_BODY: say where/],
    [{ FRISE_SMS_BODY: 'to={to}&text={text}' }, /FRISE_SMS_URL: the address/],
    [{ FRISE_SMS_AUTHORIZATION: 'Bearer x' }, /FRISE_SMS_URL: the address/],
    [{ FRISE_SMS_COUNTRIES: 'FR, France' }, /FRISE_SMS_COUNTRIES: countries by their two letters/],
    [
      { FRISE_SMS_URL: 'http://sms.example', FRISE_SMS_BODY: 'to={to}&text={text}' },
      /FRISE_SMS_URL: .* https only/,
    ],
    [
      { FRISE_SMS_URL: 'https://sms.example', FRISE_SMS_BODY: '{"to":{to},"text":{text}}' },
      /FRISE_SMS_BODY: it begins like JSON/,
    ],
    [{ DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL/],
    [{ DATABASE_URL: 'postgres:///frise?host=/run' }, /DATABASE_URL/],
    [
      { DATABASE_URL: 'postgres://a@b/c', FRISE_WORLD: 'demonstration' },
      /FRISE_WORLD: a demonstration is loaded in/,
    ],
    [{ DATABASE_URL: 'postgres://a@b/c', DATABASE_URL_WEB: 'postgres://a@b/c' }, /give all three/],
    [
      {
        DATABASE_URL_OWNER: 'postgres://a@b/c',
        DATABASE_URL_WEB: 'postgres://a@b/c',
        DATABASE_URL_JOBS: 'postgres://a@b/c',
      },
      /beside DATABASE_URL/,
    ],
  ]
  for (const [settings, name] of wrong) {
    assert.throws(
      () => readSettings(settings),
      (error) =>
        error instanceof SettingsFault &&
        name.test(error.message) &&
        /Un réglage ne convient pas[\s\S]*A setting cannot be used/.test(error.message),
    )
  }
})

test('the settings of an operator are taken as they are, and one on this machine may be without https', () => {
  const body = '{"to":"{to}","text":"{text}","sender":"Frise"}'
  const given = { FRISE_SMS_URL: 'http://127.0.0.1:8025/send', FRISE_SMS_BODY: body }
  const settings = readSettings({ ...given, FRISE_SMS_AUTHORIZATION: 'Bearer key' })
  assert.equal(settings.FRISE_SMS_URL, given.FRISE_SMS_URL)
  assert.equal(settings.FRISE_SMS_BODY, body)
  assert.equal(settings.FRISE_SMS_AUTHORIZATION, 'Bearer key')
})
