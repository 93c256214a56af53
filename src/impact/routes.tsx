import type { Context } from 'hono'
import { Hono } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { type FieldError, judge, postedFields } from '#platform/http/form.ts'
import { anyone } from '#platform/http/guards.ts'
import { plainDay } from '#platform/i18n/format.ts'
import { isId, newId } from '#platform/ids/ids.ts'
import { doubleRoles } from '#src/doubles/index.ts'
import {
  answer,
  answerPublic,
  chromeOf,
  fileOf,
  listAtHand,
  reachOfVisitor,
  shows,
  staffEverywhere,
  type TenantEnv,
  todayOf,
} from '#src/organisations/index.ts'
import { placeSources } from '#src/places/index.ts'
import { enterers } from './access.ts'
import { enterTotal } from './actions/enter-total.ts'
import { quotePublication } from './actions/quote-publication.ts'
import { holds, type QuotationWritten, type TotalWritten } from './counted-total.ts'
import { unitOf } from './figure.ts'
import { figuresJson } from './figures-json.ts'
import { quotationForm, totalForm } from './forms.ts'
import { impactWords } from './messages/words.ts'
import { EarlierPage, quotationColumns, totalColumns } from './pages/earlier-page.tsx'
import { FiguresPage } from './pages/figures-page.tsx'
import { QuotationPage } from './pages/quotation-page.tsx'
import { TotalPage } from './pages/total-page.tsx'
import { figuresPaths } from './paths.ts'
import { computedFigures, countedTotals, quotations, quotationsWritten, totalsWritten } from './queries.ts'

/** The public figures, and what the team enters beside them. */
export const impactRoutes = new Hono<TenantEnv>()

impactRoutes.get('/figures', anyone(), async (c) => {
  const scope = c.get('scope')
  return answerPublic(
    c,
    <FiguresPage
      chrome={chromeOf(c)}
      computed={await computedFigures(scope)}
      totals={await countedTotals(scope)}
      quotations={await quotations(scope)}
      sources={await placeSources(scope.db)}
      mayEnter={reachOfVisitor(c, enterers).everywhere}
      mayCompare={reachOfVisitor(c, doubleRoles).everywhere}
    />,
  )
})

impactRoutes.get('/figures.json', anyone(), async (c) => {
  const scope = c.get('scope')
  c.header('cache-control', 'public, max-age=5')
  return c.json(
    figuresJson(
      c.get('organisation'),
      await computedFigures(scope),
      await countedTotals(scope),
      await quotations(scope),
    ),
  )
})

impactRoutes.get('/figures/earlier', staffEverywhere(...enterers), async (c) => {
  const scope = c.get('scope')
  const chrome = chromeOf(c)
  const { team: m } = impactWords(c.get('language'))
  const totals = { columns: totalColumns(chrome), rows: await totalsWritten(scope), name: 'totals' }
  const quoted = {
    columns: quotationColumns(chrome),
    rows: await quotationsWritten(scope),
    name: 'quotations',
  }
  const lists = { totals: listAtHand(c, totals), quotations: listAtHand(c, quoted) }
  const file =
    (await fileOf(c, lists.totals, { title: m.totals, action: 'totals.downloaded' })) ??
    (await fileOf(c, lists.quotations, { title: m.quotations, action: 'quotations.downloaded' }))
  if (file !== null) return file
  const count = lists.totals.rows.length + lists.quotations.rows.length
  shows(c, { action: 'totals.listed', details: { count } })
  return answer(c, <EarlierPage chrome={chrome} {...lists} />)
})

impactRoutes.get('/figures/earlier/new-total', staffEverywhere(...enterers), (c) => {
  return totalPage(c, {})
})

impactRoutes.post('/figures/earlier/new-total', staffEverywhere(...enterers), async (c) => {
  return saveTotal(c)
})

impactRoutes.get('/figures/earlier/:id/correction', staffEverywhere(...enterers), async (c) => {
  const total = await totalToCorrect(c)
  if (!holds(total)) throw new NotFound()
  return totalPage(c, typedFrom(total))
})

impactRoutes.post('/figures/earlier/:id/correction', staffEverywhere(...enterers), async (c) => {
  return saveTotal(c, await totalToCorrect(c))
})

impactRoutes.get('/figures/earlier/new-quotation', staffEverywhere(...enterers), (c) => {
  return quotationPage(c, { typed: { key: newId(c.get('now')) } })
})

impactRoutes.post('/figures/earlier/new-quotation', staffEverywhere(...enterers), async (c) => {
  return saveQuotation(c)
})

impactRoutes.get(
  '/figures/earlier/quotations/:quotation/correction',
  staffEverywhere(...enterers),
  async (c) => {
    const quotation = await quotationToCorrect(c)
    if (!holds(quotation)) throw new NotFound()
    const { words, language, source, address, onDay, dayIs } = quotation
    const typed = { words, language, source, address: address ?? '', 'on-day': onDay, 'day-is': dayIs }
    return quotationPage(c, { typed: { ...typed, key: newId(c.get('now')) }, corrects: true })
  },
)

impactRoutes.post(
  '/figures/earlier/quotations/:quotation/correction',
  staffEverywhere(...enterers),
  async (c) => {
    return saveQuotation(c, await quotationToCorrect(c))
  },
)

/** `replaced`: the one that was copied wrong. One button takes it off the public page instead, as it stands. */
async function saveQuotation(c: Context<TenantEnv>, replaced?: QuotationWritten) {
  const { team: m } = impactWords(c.get('language'))
  const typed = await postedFields(c)
  const key = keyOf(typed, c.get('now'))
  const path = figuresPaths.earlier(c.get('organisation').slug)
  if (replaced !== undefined && typed.next === 'withdraw') {
    const { id: replacesId, replacedById: _, ...quotation } = replaced
    await quotePublication(c.get('scope'), { ...quotation, key, replacesId, withdrawn: true })
    return redirectSaying(c, path, m.quotationWithdrawn)
  }
  const form = judge(quotationForm(m.faults, todayOf(c)), typed)
  if (!form.ok) return quotationPage(c, { typed, errors: form.errors, corrects: replaced !== undefined })
  const replaces = replaced === undefined ? {} : { replacesId: replaced.id }
  await quotePublication(c.get('scope'), { ...form.value, ...replaces, key })
  return redirectSaying(c, path, replaced === undefined ? m.quotationSaved : m.quotationCorrected)
}

type QuotationShown = { typed: Record<string, string>; errors?: FieldError[]; corrects?: boolean }

function quotationPage(c: Context<TenantEnv>, { typed, errors = [], corrects = false }: QuotationShown) {
  const shown = { action: c.req.path, typed, errors, corrects }
  return answer(c, <QuotationPage chrome={chromeOf(c)} {...shown} />, errors.length > 0 ? 422 : 200)
}

async function quotationToCorrect(c: Context<TenantEnv>): Promise<QuotationWritten> {
  const written = await quotationsWritten(c.get('scope'))
  const quotation = written.find(({ id }) => id === c.req.param('quotation'))
  if (quotation === undefined) throw new NotFound()
  return quotation
}

/** A form that was tampered with gets a key of its own. */
function keyOf({ key = '' }: Record<string, string>, now: Date): string {
  return isId(key) ? key : newId(now)
}

/** `replaced`: the one that was wrong. One button takes it off the public page instead, as it stands. */
async function saveTotal(c: Context<TenantEnv>, replaced?: TotalWritten) {
  const language = c.get('language')
  const m = impactWords(language)
  const typed = await postedFields(c)
  const path = figuresPaths.earlier(c.get('organisation').slug)
  if (replaced !== undefined && typed.next === 'withdraw') {
    const { figure, value, fromDay, toDay, document, countedBy, countedOn } = replaced
    const total = { figure, value, fromDay, toDay, document, countedBy, countedOn }
    await enterTotal(c.get('scope'), { ...total, replacesId: replaced.id, withdrawn: true })
    return redirectSaying(c, path, m.team.totalWithdrawn)
  }
  const form = judge(totalForm(m.team.faults, todayOf(c)), typed)
  if (!form.ok) return totalPage(c, typed, form.errors)
  const result = await enterTotal(c.get('scope'), {
    ...form.value,
    ...(replaced && { replacesId: replaced.id }),
  })
  if ('refused' in result) {
    const [from, to] = [plainDay(result.fromDay, language), plainDay(result.toDay, language)]
    return totalPage(c, typed, [{ field: 'from-day', message: m.team.faults.alreadyCounted(from, to) }])
  }
  const sentence = replaced === undefined ? m.team.totalSaved : m.team.totalCorrected
  return redirectSaying(c, path, sentence)
}

function totalPage(c: Context<TenantEnv>, typed: Record<string, string>, errors: FieldError[] = []) {
  const correction = c.req.param('id') !== undefined
  const shown = { action: c.req.path, correction, typed, errors }
  return answer(c, <TotalPage chrome={chromeOf(c)} {...shown} />, errors.length > 0 ? 422 : 200)
}

/** The total of the address, with who counted it: whatever page draws it is a reading. Posting over one that somebody replaced meanwhile is a conflict, which the deed throws. */
async function totalToCorrect(c: Context<TenantEnv>): Promise<TotalWritten> {
  const total = (await totalsWritten(c.get('scope'))).find(({ id }) => id === c.req.param('id'))
  if (total === undefined) throw new NotFound()
  shows(c, { action: 'total.read', object: { kind: 'total', id: total.id } })
  return total
}

function typedFrom(total: TotalWritten): Record<string, string> {
  return {
    figure: total.figure,
    value: String(
      unitOf(total.figure) === 'minutes' ? Math.round((total.value / 60) * 100) / 100 : total.value,
    ),
    'from-day': total.fromDay,
    'to-day': total.toDay,
    document: total.document,
    'counted-by': total.countedBy,
    'counted-on': total.countedOn,
  }
}
