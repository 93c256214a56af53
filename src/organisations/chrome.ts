import type { Context } from 'hono'
import type { Assets } from '#platform/http/assets.ts'
import { said } from '#platform/http/flash.ts'
import { pageOf } from '#platform/http/shown-page.ts'
import type { Typed } from '#platform/http/typed.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Navigation } from './navigation.ts'
import type { Organisation, Visitor } from './organisation.ts'
import type { TenantEnv } from './tenant.ts'

/** What surrounds every page of an organisation: made from the request, handed to the page as one property. */
export type Chrome = {
  language: Language
  assets: Assets
  demonstration: boolean
  /** Its world is not whole yet. */
  loading: boolean
  /** Path of this page, to come back to. */
  here: string
  /** It answers what was posted: a form with its faults, or the next screen. */
  drawnByPost: boolean
  /** It is shown again in another language: what stood in its form. */
  typed: Typed | undefined
  /** The sentence that the last deed left. */
  said: string | undefined
  organisation: Organisation
  visitor: Visitor | null
  navigation: Navigation
}

export function chromeOf(c: Context<TenantEnv>): Chrome {
  const { assets, instance } = c.get('frise')
  return {
    language: c.get('language'),
    assets,
    demonstration: instance.kind === 'demonstration',
    loading: instance.kind === 'demonstration' && !instance.worldReady,
    here: pageOf(c),
    drawnByPost: c.req.method === 'POST',
    typed: c.get('typed'),
    said: said(c),
    organisation: c.get('organisation'),
    visitor: c.get('visitor'),
    navigation: c.get('navigation'),
  }
}
