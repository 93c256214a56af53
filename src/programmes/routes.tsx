import { type Context, Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, parsedBody, postedFields } from '#platform/http/form.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { isId } from '#platform/ids/ids.ts'
import { campaignPaths } from '#src/applications/paths.ts'
import {
  answer,
  chromeOf,
  fileOf,
  listAtHand,
  staffEverywhere,
  type TenantEnv,
} from '#src/organisations/index.ts'
import { programmeRoles } from './access.ts'
import { importFile } from './actions/import-file.ts'
import { copyOf, fieldOfCopy, nextCopy } from './edition-copy.ts'
import { exampleFile } from './example-queries.ts'
import { programmeMessages } from './messages/words.ts'
import { CopyEditionPage } from './pages/copy-edition-page.tsx'
import { ImportPage } from './pages/import-page.tsx'
import { ProgrammesPage, programmeColumns } from './pages/programmes-page.tsx'
import { RulesPage } from './pages/rules-page.tsx'
import { programmePaths } from './paths.ts'
import type { EditionDocument, FileProblem } from './programme-file.ts'
import { capacitiesOf, currentProgramme, editionWithId, programmeLines } from './queries.ts'

/** Programmes and editions, imported from their files; inside `/o/:slug`. */
export const programmeRoutes = new Hono<TenantEnv>()

programmeRoutes.get('/programmes', staffEverywhere(...programmeRoles), async (c) => {
  const rows = await programmeLines(c.get('scope'))
  const list = listAtHand(c, { columns: programmeColumns(chromeOf(c)), rows })
  const { title } = programmeMessages(c.get('language'))
  const file = await fileOf(c, list, { title, action: 'programmes.downloaded' })
  return file ?? answer(c, <ProgrammesPage chrome={chromeOf(c)} list={list} />)
})

programmeRoutes.get('/programmes/new', staffEverywhere(...programmeRoles), (c) => importPage(c))

for (const of of ['programme', 'edition'] as const)
  programmeRoutes.get(`/programmes/new/${of}`, staffEverywhere(...programmeRoles), async (c) =>
    jsonFile(c, `${programmeMessages(c.get('language')).form.example}-${of}`, await exampleFile(of)),
  )

programmeRoutes.post('/programmes/new', staffEverywhere(...programmeRoles), async (c) => {
  const m = programmeMessages(c.get('language')).form
  const text = await textOf(c)
  const refuse = (errors: FieldError[]) => importPage(c, { typed: text, errors })
  if (text.trim() === '') return refuse([{ field: 'file', message: m.nothing }])
  const imported = await importFile(c.get('scope'), text)
  if (!imported.ok) return refuse(faultsOf(imported.problems, c))
  return redirectSaying(c, programmePaths.list(c.get('organisation').slug), m.imported[imported.kind])
})

// After the form: its address would else be read as a programme's.
programmeRoutes.get('/programmes/:programme', staffEverywhere(...programmeRoles), async (c) => {
  const id = c.req.param('programme')
  const programme = isId(id) ? await currentProgramme(c.get('scope'), id) : undefined
  if (programme === undefined) throw new NotFound()
  return answer(c, <RulesPage chrome={chromeOf(c)} programme={programme} />)
})

programmeRoutes.get('/programmes/:programme/file', staffEverywhere(...programmeRoles), async (c) => {
  const id = c.req.param('programme')
  const programme = isId(id) ? await currentProgramme(c.get('scope'), id) : undefined
  if (programme === undefined) throw new NotFound()
  return jsonFile(c, programme.key, JSON.stringify(programme, null, 2))
})

programmeRoutes.get('/editions/:edition/file', staffEverywhere(...programmeRoles), async (c) => {
  const { edition } = await editionOfAddress(c)
  return jsonFile(c, `${edition.programme}-${edition.key}`, JSON.stringify(edition, null, 2))
})

programmeRoutes.get('/editions/:edition/copy', staffEverywhere(...programmeRoles), async (c) => {
  const { id, edition } = await editionOfAddress(c)
  const typed = nextCopy(edition, await capacitiesOf(c.get('scope'), id))
  return answer(c, <CopyEditionPage chrome={chromeOf(c)} {...{ id, edition, typed }} />)
})

programmeRoutes.post('/editions/:edition/copy', staffEverywhere(...programmeRoles), async (c) => {
  const { id, edition } = await editionOfAddress(c)
  const typed = await postedFields(c)
  // The same checks as a file that is uploaded.
  const imported = await importFile(c.get('scope'), JSON.stringify(copyOf(edition, typed)))
  if (!imported.ok) {
    const language = c.get('language')
    const errors = imported.problems.slice(0, problemsShown).map(({ place, message }) => {
      const field = fieldOfCopy(place, edition, typed)
      const words = withDaysInWords(message[language], language)
      return field === null
        ? { field: 'content', message: programmeMessages(language).form.problem(place, words) }
        : { field, message: words }
    })
    return answer(c, <CopyEditionPage chrome={chromeOf(c)} {...{ id, edition, typed, errors }} />, 422)
  }
  const { done } = programmeMessages(c.get('language')).copy
  return redirectSaying(c, campaignPaths.list(c.get('organisation').slug), done)
})

async function editionOfAddress(c: Context<TenantEnv>): Promise<{ id: string; edition: EditionDocument }> {
  const id = c.req.param('edition') ?? ''
  const edition = isId(id) ? await editionWithId(c.get('scope'), id) : undefined
  if (edition === undefined) throw new NotFound()
  return { id, edition }
}

/** A problem of a file names days as the file writes them; whoever filled in a form reads them as days. */
function withDaysInWords(message: string, language: Language): string {
  return message.replaceAll(/(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2})?/g, (written, day) =>
    Number.isNaN(Date.parse(day)) ? written : plainDay(day, language),
  )
}

/** A file to be changed and imported again. Its name: keys of a file, or a word of ours. */
function jsonFile(c: Context<TenantEnv>, name: string, text: string) {
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}.json"`)
  return c.body(text)
}

async function importPage(c: Context<TenantEnv>, again: { typed?: string; errors?: FieldError[] } = {}) {
  const programmes = await programmeLines(c.get('scope'))
  const page = <ImportPage chrome={chromeOf(c)} programmes={programmes} {...again} />
  return answer(c, page, again.errors === undefined ? 200 : 422)
}

/** As many problems as fit a page; whoever mends them sees the next. */
const problemsShown = 30

function faultsOf(problems: readonly FileProblem[], c: Context<TenantEnv>): FieldError[] {
  const language = c.get('language')
  const m = programmeMessages(language).form
  const shown = problems.slice(0, problemsShown).map(({ place, message }) => ({
    field: 'text',
    message: place === '' ? message[language] : m.problem(place, message[language]),
  }))
  const more = problems.length - shown.length
  return more > 0 ? [...shown, { field: 'text', message: m.more(more) }] : shown
}

async function textOf(c: Context<TenantEnv>): Promise<string> {
  const { file, text } = await parsedBody(c)
  const sent = [file].flat().find((part) => part instanceof File && part.size > 0)
  if (sent instanceof File) return sent.text()
  return typeof text === 'string' ? text : ''
}
