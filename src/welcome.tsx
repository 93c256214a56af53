import { Hono } from 'hono'
import { sql } from 'kysely'
import { said } from '#platform/http/flash.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { anyone } from '#platform/http/guards.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { outboxPaths } from '#src/messages/index.ts'
import { publicPaths } from '#src/public-site/index.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid } from '#ui/card.tsx'
import { Document, renderDocument } from '#ui/document.tsx'
import { Hero, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { PublicLayout } from '#ui/public-layout.tsx'
import { appWords } from './app-words.ts'
import { demonstrationOf } from './demonstration.ts'

/**
 * The first page of this server: the demonstration's people, or the organisations that it serves. `whenEmpty` is where
 * the first visitor of a real server goes.
 */
export function welcomeRoutes(whenEmpty: string | null): Hono<RequestEnv> {
  const routes = new Hono<RequestEnv>()
  routes.get('/', anyone(), async (c) => {
    const { assets, clock, instance, database } = c.get('frise')
    const language = c.get('language')
    const words = appWords[language]
    const demonstration = instance.kind === 'demonstration'
    const { people, families } = demonstration
      ? await demonstrationOf(database.web, clock.now())
      : { people: [], families: [] }
    const { rows } = await sql<{
      slug: string
      name: string
    }>`select slug, name from platform.organisation_signs()`.execute(database.web)
    if (whenEmpty !== null && rows.length === 0) return c.redirect(whenEmpty, 303)
    const loading = demonstration && !instance.worldReady
    // The browser asks again every two seconds: the page completes itself without script.
    if (loading) c.header('refresh', '2')
    c.header('cache-control', 'no-store')
    const title = demonstration ? words.welcome.title : words.welcome.real
    return c.html(
      renderDocument(
        <Document lang={language} title={title} assets={assets} demonstration={demonstration}>
          <PublicLayout
            organisation={{ name: 'frise', href: '/' }}
            language={{ current: language, back: '/' }}
            said={said(c)}
          >
            <Hero title={title}>
              <p>{demonstration ? words.welcome.lead : words.welcome.realLead}</p>
              {loading && <Notice kind="info">{words.welcome.loading}</Notice>}
            </Hero>
            <Section title={words.welcome.organisations}>
              {rows.length === 0 && <p>{words.welcome.empty}</p>}
              <CardGrid>
                {rows.map(({ slug, name }) => (
                  <Card title={name}>
                    <a href={publicPaths.home(slug)}>{words.welcome.visit}</a>
                    {demonstration && (
                      <>
                        <a href={outboxPaths.list(slug)}>{words.welcome.outbox}</a>
                        <a href={outboxPaths.accounts()}>{words.welcome.codes}</a>
                      </>
                    )}
                  </Card>
                ))}
              </CardGrid>
            </Section>
            {people.length > 0 && (
              <Section title={words.welcome.people}>
                <CardGrid>
                  {people.map((person) => (
                    <Card title={person.name}>
                      <p>
                        {words.roles[person.role]}
                        {person.place !== null && `, ${person.place}`}
                      </p>
                      <LinkButton
                        kind="secondary"
                        size="small"
                        href={signInPaths.demonstration(person.accountId, person.home)}
                        about={person.name}
                      >
                        {words.welcome.enter}
                      </LinkButton>
                    </Card>
                  ))}
                </CardGrid>
              </Section>
            )}
            {families.length > 0 && (
              <Section title={words.welcome.families}>
                <CardGrid>
                  {families.map(({ name, standing, page }) => (
                    <Card title={standing === 'guardian' ? words.welcome.guardianOf(name) : name}>
                      <p>{words.welcome.standings[standing]}</p>
                      <LinkButton kind="secondary" size="small" href={page} about={name}>
                        {words.welcome.open}
                      </LinkButton>
                    </Card>
                  ))}
                </CardGrid>
              </Section>
            )}
          </PublicLayout>
        </Document>,
      ),
    )
  })
  return routes
}
