import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { correctContact } from '#src/applications/actions/correct-contact.ts'
import { applicationById, applicationPaths } from '#src/applications/index.ts'
import { cohortPaths, participantsOf } from '#src/cohorts/index.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { papersPaths } from '#src/papers/index.ts'
import { markOfContact, readContact } from '#src/people/index.ts'
import { recordConsent } from '#src/privacy/index.ts'
import { site } from './open-campaign.ts'
import { openPromotion, type Promotion, type TeamMember } from './promotion.ts'

let promotion: Promotion
let rose: TeamMember
let ines: TeamMember
before(async () => {
  promotion = await openPromotion({ girls: 2 })
  const { cohort, creil } = promotion
  rose = await promotion.newMember('Rose', 'Aubry')
  await promotion.grant(rose, 'territory coordinator', { scopeKind: 'site', scopeId: creil.id })
  ines = await promotion.newMember('Inès', 'Marchand')
  await promotion.grant(ines, 'facilitator', { scopeKind: 'cohort', scopeId: cohort.id })
})
after(() => promotion?.database.drop())

const slug = 'ricochet'
const title = /L’accord d’un parent est à redemander/
const page = async (who: TeamMember, path: string) => (await promotion.visitor(who).get(path)).text
const ofCohort = (who: TeamMember) => page(who, cohortPaths.one(slug, promotion.cohort.id))

test('a permission that counts no more while the cohort is confirmed shows on its page until a word stands, and waits since that day', async () => {
  const [girl] = await promotion.deed(null, (scope) => participantsOf(scope, promotion.cohort.id))
  const { application, firstName, lastName, personId } = girl!
  for (const who of [rose, ines]) assert.doesNotMatch(await ofCohort(who), title)

  promotion.clock.moveTo('2027-07-06T09:00:00Z')
  const guardianId = await correctGuardian(application.id)
  const hers = new RegExp(`href="${applicationPaths.guardians(slug, application.id)}"`)
  const seen = await ofCohort(rose)
  assert.match(seen, title)
  assert.match(seen, new RegExp(`${firstName} ${lastName}[^]*depuis le 6 juillet 2027`))
  assert.match(seen, /Appelez les parents/)
  assert.match(seen, hers)
  const led = await ofCohort(ines)
  assert.match(led, title)
  assert.match(led, /La coordinatrice appelle les parents/)
  assert.doesNotMatch(led, hers)

  const desk = await page(rose, deskPaths.today(slug))
  assert.match(desk, /1 participante à qui il manque un papier[^]*?depuis le 6 juillet/)
  assert.match(await page(rose, papersPaths.missing(slug)), /6 juillet 2027/)
  const message = await promotion.deed(null, ({ db }) =>
    db
      .selectFrom('messages')
      .select(['subject', 'body'])
      .where('recipientId', '=', guardianId)
      .where('template', '=', 'consent-request')
      .executeTakeFirstOrThrow(),
  )
  assert.match(message.body, new RegExp(`${firstName} ${lastName} a une place à `))
  assert.doesNotMatch(message.subject + message.body, /candidat/)

  promotion.clock.moveTo('2027-07-06T10:00:00Z')
  await promotion.deed(null, (scope) =>
    recordConsent(scope, {
      purpose: 'permission',
      legalBasis: 'parental authority',
      words: 'Autorisez-vous sa participation ?',
      language: 'fr',
      aboutId: personId,
      contextId: application.id,
      givenBy: guardianId,
      capacity: 'guardian',
      answer: 'yes',
      channel: 'link',
    }),
  )
  for (const who of [rose, ines]) assert.doesNotMatch(await ofCohort(who), title)
})

/** The contact of her only guardian never was hers. */
function correctGuardian(applicationId: string): Promise<string> {
  return promotion.deed(rose.id, async (scope) => {
    const application = (await applicationById(scope, applicationId))!
    const [guardian] = application.guardians
    const personId = guardian!.id
    const seen = markOfContact(guardian!, 0)
    const contact = readContact('06 39 98 00 95')!
    const replacement = { personId, seen, contact, checked: 'in person', wasTheirs: false } as const
    const result = await correctContact(scope, application, replacement, site)
    assert.ok('changed' in result, JSON.stringify(result))
    return personId
  })
}
