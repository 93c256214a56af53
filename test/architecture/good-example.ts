import { projectOf } from './project.ts'

/** A small capability that keeps every law. */
export const good: Record<string, string> = {
  'src/platform/database/database.ts': 'export const open = () => 1',
  'src/platform/clock/clock.ts': 'export const dayIn = () => 1',
  'src/ui/card.tsx':
    "import type { PropsWithChildren } from 'hono/jsx'\nexport const Card = (p: PropsWithChildren) => <p>{p.children}</p>",
  'src/people/README.md': '# People',
  'src/people/index.ts': "export type { Person } from './person.ts'",
  'src/people/person.ts': 'export type Person = { id: string }',
  'src/people/paths.ts': "export const paths = { person: '/people/:id' }",
  'src/people/pages/person-page.tsx':
    "import { paths } from '#src/applications/paths.ts'\nimport { Card } from '#ui/card.tsx'\nexport const PersonPage = () => <Card><a href={paths.home}>x</a></Card>",
  'src/applications/README.md': '# Applications',
  'src/applications/paths.ts': "export const paths = { home: '/applications' }",
  'src/applications/application.ts':
    "import { dayIn } from '#platform/clock/clock.ts'\nimport type { Person } from '#src/people/index.ts'\nexport const isOpen = (p: Person, now: Date) => dayIn() && p.id && new Date(now) < now",
  'src/applications/forms.ts': "import { z } from 'zod'\nexport const form = z.string()",
  'src/applications/application-queries.ts':
    "import { sql } from 'kysely'\nimport { open } from '#platform/database/database.ts'\nexport type Row = { id: string }\nexport const rows = () => [sql, open()]",
  'src/applications/pages/list-page.tsx':
    "import { Card } from '#ui/card.tsx'\nimport type { Row } from '../application-queries.ts'\nimport { paths } from '../paths.ts'\nexport const ListPage = (p: { rows: Row[] }) => <Card>{p.rows.length}{paths.home}</Card>",
  'src/applications/applicant-routes.tsx':
    "import { Hono } from 'hono'\nimport { anyone } from '#platform/http/guards.ts'\nimport { paths } from './paths.ts'\nexport const routes = new Hono().get(paths.home, anyone(), (c) => c.text(c.get('word')))",
  'src/applications/application.test.ts':
    "import { Hono } from 'hono'\nimport { world } from '#test/world.ts'\nvoid [Hono, world]",
  'src/app.ts': "import { routes } from './applications/applicant-routes.tsx'\nexport const app = routes",
}

/** Whoever asks for what the good capability exports and does not use itself. */
export const askers = projectOf({
  'test/asks.ts': [
    "import { app } from '#src/app.ts'",
    "import { rows } from '#src/applications/application-queries.ts'",
    "import { isOpen } from '#src/applications/application.ts'",
    "import { form } from '#src/applications/forms.ts'",
    "import { ListPage } from '#src/applications/pages/list-page.tsx'",
    "import { PersonPage } from '#src/people/pages/person-page.tsx'",
    "import { paths } from '#src/people/paths.ts'",
  ].join('\n'),
})
