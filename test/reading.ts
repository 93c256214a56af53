import type { Page } from 'playwright-core'

/**
 * The sentences and labels read on a page as it stands, in its main part: header, menu and footer are left out, and so are
 * words for screen readers, which say again what is seen, and what stays folded away until somebody asks for it.
 */
export async function readOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const blocks = 'p, li, h1, h2, dt, dd, label, legend, summary, button, a, .progress-words > *'
    const apart = 'textarea, .sr-only, .choice-hint, .field-optional'
    const read = new Map<Element, string>()
    const nodes = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    while (nodes.nextNode()) {
      const { textContent, parentElement } = nodes.currentNode
      if (!parentElement?.checkVisibility() || parentElement.closest('textarea, .sr-only')) continue
      const block = parentElement.closest(`${blocks}, ${apart}`) ?? parentElement
      read.set(block, `${read.get(block) ?? ''}${textContent ?? ''}`)
    }
    return [...read.values()]
  })
  return texts.flatMap((text) => text.trim().split(/(?<=[.?!…])\s+/)).filter((text) => wordCount(text) > 0)
}

/** Words as a word processor counts them: what stands between two spaces and holds a letter or a figure. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/**
 * LIX: words in a sentence, and words of more than six letters in a hundred, added. It counts letters, so no syllable is
 * guessed, and it is used for French and English alike: C.-H. Björnsson, "Läsbarhet", 1968; J. Anderson, "Lix and Rix",
 * Journal of Reading 26 (6), 1983. Labels are no sentences.
 */
export function lixOf(texts: readonly string[]): number {
  const sentences = sentencesOf(texts)
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}]+/gu) ?? [])
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

/** What ends as a sentence does. */
export function sentencesOf(texts: readonly string[]): string[] {
  return texts.filter((text) => /[.?!…]$/.test(text))
}
