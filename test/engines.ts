import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type axe from 'axe-core'

export type IbmIssue = {
  ruleId: string
  value: [string, string]
  message: string
  snippet: string
  path: { dom: string }
}

/** What a page holds on its window once the engines are loaded. */
export type JudgedWindow = {
  axe?: typeof axe
  ace?: { Checker: new () => { check(node: Document, policies: string[]): Promise<{ results: IbmIssue[] }> } }
}

/** Where a site of the tests answers with both engines; no page of ours is there. */
export const enginesPath = '/engines-of-the-tests.js'

const sourceOf = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8')

/**
 * As a file of the site that is judged, which our content security policy lets in, and which the browser keeps: to send
 * 1.3 megabytes to each page, and to read them there anew, took as long as judging it.
 */
export function enginesAnswer(): Response {
  source ??= `${sourceOf('axe-core/axe.min.js')}
${sourceOf('accessibility-checker-engine/ace.js')}
window.ace = ace`
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=86400, immutable',
  }
  return new Response(source, { headers })
}

let source: string | undefined
