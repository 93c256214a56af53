import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertRefused, type Change, changed } from '#test/changed-file.ts'
import { readEditionFile } from './programme-file.ts'

const editionText = readFileSync(
  new URL('../../programmes/jump-in-tech-2027.edition.json', import.meta.url),
  'utf8',
)

const brokenEditions: Record<string, Change> = {
  'a day that does not exist': [['firstDay'], '2027-02-30', 'firstDay', /does not exist: 2027-02-30/],
  'a day written another way': [['firstDay'], '5/7/2027', 'firstDay', /YYYY-MM-DD/],
  'a moment that does not exist': [
    ['campaign', 'opensAt'],
    '2026-11-31T09:00',
    'campaign.opensAt',
    /does not exist/,
  ],
  'a moment without hour': [['campaign', 'opensAt'], '2026-11-02T', 'campaign.opensAt', /2026-11-02T/],
  'an hour that does not exist': [
    ['sessions', 'slots', 0, 'ends'],
    '25:00',
    'sessions.slots[0].ends',
    /HH:MM/,
  ],
  'a session that ends before it starts': [
    ['sessions', 'slots', 0, 'ends'],
    '09:00',
    'sessions.slots[0].ends',
    /ends at 09:00/,
  ],
  'sessions that overlap': [
    ['sessions', 'slots', 1, 'starts'],
    '12:00',
    'sessions.slots[1].starts',
    /before the end/,
  ],
  'a last day at the end of written days': [['lastDay'], '9999-12-31', 'lastDay', /from 2000 to 2199/],
  'a first day before all history': [['firstDay'], '0000-01-01', 'firstDay', /from 2000 to 2199/],
  'a campaign of another century': [
    ['campaign', 'opensAt'],
    '1999-12-31T09:00',
    'campaign.opensAt',
    /from 2000 to 2199/,
  ],
  'a span of more than two years': [['lastDay'], '2029-07-06', 'lastDay', /more than two years/],
  'a campaign years before its first day': [
    ['campaign', 'opensAt'],
    '2016-11-02T09:00',
    'campaign.opensAt',
    /more than two years/,
  ],
  'the last day first': [['lastDay'], '2027-07-01', 'lastDay', /comes before/],
  'applications closed before they open': [
    ['campaign', 'closesAt'],
    '2026-10-01T09:00',
    'campaign.closesAt',
    /comes before/,
  ],
  'an exception on a day that is free': [
    ['sessions', 'exceptions', 0, 'on'],
    '2027-07-11',
    'sessions.exceptions[0].on',
    /Nothing is planned/,
  ],
  'a time zone that does not exist': [
    ['sites', 0, 'timeZone'],
    'Europe/Creil',
    'sites[0].timeZone',
    /Europe\/Creil/,
  ],
  'two sites with one key': [['sites', 1, 'key'], 'creil', 'sites[1].key', /already the name/],
  'a site without place': [['sites', 0, 'commune'], undefined, 'sites[0].commune', /missing/],
  'a commune by its postcode and name': [
    ['sites', 0, 'commune', 'inseeCode'],
    '60 100',
    'sites[0].commune.inseeCode',
    /INSEE/,
  ],
  'an online site with a commune': [
    ['sites', 4, 'commune'],
    { inseeCode: '60175' },
    'sites[4].commune',
    /no such name/,
  ],
  'a telephone number without its country': [
    ['sites', 0, 'personToCall', 'phone'],
    '03 53 01 00 10',
    'sites[0].personToCall.phone',
    /\+33/,
  ],
  'a telephone number with a figure too few': [
    ['sites', 0, 'personToCall', 'phone'],
    '+3335301001',
    'sites[0].personToCall.phone',
    /No telephone has the number \+3335301001/,
  ],
  'nobody to call': [['sites', 0, 'personToCall'], undefined, 'sites[0].personToCall', /missing/],
  'a person to call without a number': [
    ['sites', 0, 'personToCall', 'phone'],
    undefined,
    'sites[0].personToCall.phone',
    /missing/,
  ],
}

for (const [name, [path, value, place, words]] of Object.entries(brokenEditions)) {
  test(`an edition file with ${name} is refused at ${place}`, () => {
    assertRefused(readEditionFile(changed(editionText, path, value)), place, words)
  })
}

test('a site outside France has a commune without the code of INSEE', () => {
  const file = readEditionFile(changed(editionText, ['sites', 0, 'commune'], { name: 'Liège' }))
  assert.ok(file.ok)
})
