import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Child } from 'hono/jsx'
import type { Assets } from '#platform/http/assets.ts'
import { htmlOf } from '#test/html-of.ts'
import { Document, renderDocument } from './document.tsx'
import { StaffLayout } from './staff-layout.tsx'
import { UiPage } from './ui-page.tsx'

const assets: Assets = {
  stylesheet: '/assets/frise.css',
  fonts: ['/assets/text.woff2'],
  island: (name) => `/assets/${name}.js`,
  files: new Map(),
}

test('a page has its doctype, its language and its title', async () => {
  const html = await page(
    <Document lang="en" title="Sign in" site="Ricochet" assets={assets}>
      <main id="content" />
    </Document>,
  )
  assert.match(html, /^<!doctype html><html lang="en">/)
  assert.match(html, /<title>Sign in \| Ricochet<\/title>/)
  assert.match(html, /href="#content">Skip to content</)
})

test('a refused form says so first in the title', async () => {
  const html = await page(<Document lang="fr" title="Qui es-tu ?" assets={assets} refused />)
  assert.match(html, /<title>Erreur\u00a0: Qui es-tu \?<\/title>/)
})

test('the band of demonstration data is there only in a demonstration', async () => {
  assert.match(
    await page(<Document lang="fr" title="T" assets={assets} demonstration />),
    /Données de démonstration/,
  )
  assert.doesNotMatch(await page(<Document lang="fr" title="T" assets={assets} />), /démonstration/)
})

test('whoever is signed in to a demonstration reads as whom, and nobody does elsewhere', async () => {
  const said = /Démonstration\u00a0: vous êtes Nadia Benali, personne fictive/
  const shown = (demonstration: boolean) =>
    page(
      <Document
        lang="fr"
        title="T"
        assets={assets}
        demonstration={demonstration}
        signedInAs="Nadia Benali"
      />,
    )
  assert.match(await shown(true), said)
  assert.doesNotMatch(await shown(false), /Nadia/)
})

test('a page asks for the scripts of its islands', async () => {
  const html = await page(<Document lang="fr" title="T" assets={assets} islands={['roll-call']} />)
  assert.match(html, /<script type="module" src="\/assets\/roll-call.js">/)
})

test('the reference page obeys the content policy: no style attribute, no inline script, no handler', async () => {
  const html = await page(<UiPage assets={assets} />)
  assert.doesNotMatch(html, /\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:/)
})

test('the reference page uses each id once, and every description exists', async () => {
  const html = await page(<UiPage assets={assets} />)
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  const described = [...html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g)].flatMap(
    ([, list = '']) => list.split(' '),
  )
  assert.deepEqual(
    described.filter((id) => !ids.includes(id)),
    [],
  )
})

test('the staff navigation says where one is, and no name of an address or a room becomes markup', async () => {
  const html = htmlOf(
    <StaffLayout
      organisation={{ name: 'Ricochet', href: '/' }}
      title="Aujourd’hui"
      person={{ name: 'Nadia B.', role: 'Équipe', initials: 'NB', href: '/me' }}
      nav={[
        { href: '/a', label: 'Aujourd’hui', icon: 'sun', current: true },
        { href: '/b?"><i>', label: 'Frises <i>', icon: 'signpost' },
      ]}
    />,
  )
  assert.match(html, /<a href="\/a" aria-current="page">/)
  assert.match(html, /<a href="\/b\?&quot;&gt;&lt;i&gt;"><svg/)
  assert.match(html, />Frises &lt;i&gt;<\/span>/)
})

async function page(document: Child): Promise<string> {
  return htmlOf(await renderDocument(document))
}
