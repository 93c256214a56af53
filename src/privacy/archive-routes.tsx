import { strToU8, zipSync } from 'fflate'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { dayIn } from '#platform/clock/clock.ts'
import type { Language } from '#platform/i18n/language.ts'
import { controllerRoles, member, shows, staffEverywhere, type TenantEnv } from '#src/organisations/index.ts'
import { sentLinkHolder } from '#src/people/index.ts'
import { programmesInWords } from '#src/programmes/index.ts'
import { renderDocument } from '#ui/document.tsx'
import { type ArchiveTable, withoutKeys } from './archive.ts'
import { archiveOf } from './archive-queries.ts'
import { archiveWords, ownWords } from './messages/words.ts'
import { onlyLooks } from './own-log.ts'
import { addressFor, ownPerson, type PrivacyMeans } from './own-person.ts'
import { ArchiveDocument } from './pages/archive-document.tsx'
import { personOrBlind, ratedBlindPage, readingsOf } from './person-data-routes.tsx'

/** Everything about one person as one file: asked for by herself, or handed over by whoever answers for her data. */
export function archiveRoutes(means: PrivacyMeans): Hono<TenantEnv> {
  const routes = new Hono<TenantEnv>()

  const own = async (c: Context<TenantEnv>) => {
    const person = ownPerson(c)
    return handOver(c, means, {
      personId: person.id,
      // By her own key she gets what is hers for sure: that two are one is what the team says.
      rows: [person.id],
      language: c.get('language'),
      address: await addressFor(c, means, person),
      own: true,
    })
  }
  routes.post('/my-data/archive', member(), own)
  routes.post('/data/:token/archive', sentLinkHolder('application', 'guardian'), own)

  routes.post('/people/:person/archive', staffEverywhere(...controllerRoles), async (c) => {
    const person = await personOrBlind(c)
    if ('ratedBlind' in person) return ratedBlindPage(c, person)
    const { id, rows, language } = person
    const address = await means.addressOf(c.get('scope'), id)
    return handOver(c, means, {
      personId: id,
      rows: rows.map((row) => row.id),
      language,
      address,
      own: false,
    })
  })

  return routes
}

type Wanted = {
  personId: string
  rows: readonly string[]
  language: Language
  address: 'tu' | 'vous'
  /** She asks herself: where she is signed in is nobody else's to read. */
  own: boolean
}

/** A zip of two files, under a name without hers: it may lie in a shared download folder. Each is a row of her log. */
async function handOver(
  c: Context<TenantEnv>,
  { data }: PrivacyMeans,
  { personId, rows, language, address, own }: Wanted,
): Promise<Response> {
  const scope = c.get('scope')
  const { name: organisation, zone } = c.get('organisation')
  const known = await archiveOf(scope, data, rows)
  const tables = withoutKeys(
    [...known, ...(await accountTables(c, known, own))],
    `[${archiveWords(language).own.link}]`,
  )
  const m = ownWords(language, address)
  const page = await renderDocument(
    <ArchiveDocument
      title={m.title}
      organisation={organisation}
      madeOn={dayIn(zone, scope.now)}
      reading={{
        language,
        zone,
        words: archiveWords(language),
        deed: (action) => beginsLarge(m.deeds[action] ?? (onlyLooks(action) ? m.looked : m.changed)),
        programmes: await programmesInWords(scope, language, address),
        tables,
        firstName: firstNameIn(tables),
      }}
    />,
  )
  const json = {
    organisation,
    madeAt: scope.now.toISOString(),
    personId,
    tables: Object.fromEntries(tables.map((table) => [table.name, table.rows])),
  }
  // Whoever opens no emergency sheet may hand this over: her log and whoever looks into it must see that it held one.
  const health = tables.some(({ name, rows: held }) => name === 'emergency_sheets' && held.length > 0)
  shows(c, ...readingsOf(rows, 'person.archived', health ? { health } : {}))
  const zip = zipSync({
    [`${m.archive.file}.html`]: strToU8(page),
    [`${m.archive.file}.json`]: strToU8(JSON.stringify(json, null, 2)),
  })
  c.header('content-type', 'application/zip')
  c.header('content-disposition', `attachment; filename="${m.archive.file}.zip"`)
  return c.body(new Uint8Array(zip).buffer)
}

/** How she signs in, where she can: it is outside the organisation, and asked for by the sign-in's door. */
async function accountTables(
  c: Context<TenantEnv>,
  tables: readonly ArchiveTable[],
  own: boolean,
): Promise<ArchiveTable[]> {
  const people = tables.find(({ name }) => name === 'people')?.rows ?? []
  const accounts = await Promise.all(
    people.flatMap(({ account_id: id }) =>
      typeof id === 'string' ? [c.get('frise').signIn.accountHeld(id)] : [],
    ),
  )
  const held = accounts.flatMap((account) => account ?? [])
  const sessions = own ? held.flatMap((account) => account.sessions) : []
  const signingIn: ArchiveTable[] = [
    {
      name: 'account',
      rows: held.map(({ email, username, language, createdAt, secondFactor }) => ({
        email,
        username,
        language,
        created_at: createdAt.toISOString(),
        second_factor: secondFactor,
      })),
      times: { created_at: 'instant' },
    },
    {
      name: 'account_sessions',
      rows: sessions.map(({ openedAt, endsAt }) => ({
        started_at: openedAt.toISOString(),
        expires_at: endsAt.toISOString(),
      })),
      times: { started_at: 'instant', expires_at: 'instant' },
    },
  ]
  return signingIn.filter(({ rows }) => rows.length > 0)
}

function firstNameIn(tables: readonly ArchiveTable[]): string {
  const name = tables.find((table) => table.name === 'people')?.rows[0]?.first_name
  return typeof name === 'string' ? name : ''
}

/** "A lu la candidature". */
function beginsLarge(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
