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
  /** There where scripts run: loads both. */
  loadEngines?: () => void
  axe?: typeof axe
  ace?: { Checker: new () => { check(node: Document, policies: string[]): Promise<{ results: IbmIssue[] }> } }
}

const sourceOf = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(path)), 'utf8')

/** Evaluated and not added as a script tag, which our content security policy would refuse. */
export const bothEngines = `${sourceOf('axe-core/axe.min.js')}
${sourceOf('accessibility-checker-engine/ace.js')}
window.ace = ace`

/**
 * Given to the browser once for a visit, and run in a page only when that is judged: sending 1.3 megabytes to each page and
 * reading them there took as long as judging it.
 */
export const enginesAtHand = `window.loadEngines = () => {
${bothEngines}
}`
