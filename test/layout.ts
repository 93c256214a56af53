import type { Page } from 'playwright-core'

/** What is drawn too wide, too small or cut on this page, as it is now: one sentence each. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return [
    ...(await overflow(page)),
    ...(await smallTargets(page)),
    ...(await cutText(page)),
    ...(await overlaps(page)),
    ...(await squeezedButtons(page)),
  ]
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120))
    return [
      `width: the page is ${root.scrollWidth} px in a window of ${root.clientWidth}: ${widest.join(' ')}`,
    ]
  })
}

/**
 * WCAG 2.2, 2.5.8: 24 by 24 CSS pixels. Stricter than axe, which accepts a small target with room
 * around it. A label counts as part of its field; a link inside a sentence is exempt, as in the text.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24
    const targets =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab]'
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !target.closest('[inert]') && !isInSentence(target))
      .map((target) => ({ target, ...size(target) }))
      .filter(({ width, height }) => width > 1 && height > 1 && (width < least || height < least))
      .map(({ target, width, height }) => {
        const found = `${Math.round(width)} x ${Math.round(height)} px`
        return `target: ${found} where ${least} x ${least} is the least: ${target.outerHTML.slice(0, 160)}`
      })

    function isInSentence(target: HTMLElement): boolean {
      if (getComputedStyle(target).display !== 'inline') return false
      return [...(target.parentNode?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
    }

    function size(target: HTMLElement): { width: number; height: number } {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
      const boxes = [target, ...labels].map((element) => element.getBoundingClientRect())
      return {
        width: Math.max(...boxes.map((box) => box.width)),
        height: Math.max(...boxes.map((box) => box.height)),
      }
    }
  })
}

/**
 * Words that do not fit: a box that scrolls sideways, or words that leave the cell, the button or the box which cuts
 * what leaves it. A drawing may leave it. What is one pixel large is there for screen readers; what is typed scrolls in its field.
 */
async function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.clientWidth > 1 && element.clientHeight > 1)
      .filter((element) => !element.closest('svg, input, textarea, select') && isDrawn(element))
      .filter((element) => scrolls(element) || (mustHold(element) && leaves(element)))
      .map((element) => {
        const room = `${element.scrollWidth} px in ${element.clientWidth}`
        return `cut: ${room}: ${element.outerHTML.slice(0, 160)}`
      })

    function scrolls(element: HTMLElement): boolean {
      const scrolling = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      return scrolling && element.scrollWidth > element.clientWidth + 1
    }

    function mustHold(element: HTMLElement): boolean {
      const cuts = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
      return cuts || element.matches('td, th, button, .btn')
    }

    function isDrawn(element: HTMLElement): boolean {
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    }

    /** Whether words of the element are drawn beside it. */
    function leaves(element: HTMLElement): boolean {
      const box = element.getBoundingClientRect()
      const range = document.createRange()
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement!
        if (!texts.currentNode.textContent?.trim() || isForScreenReaders(holder, element)) continue
        range.selectNodeContents(texts.currentNode)
        const drawn = [...range.getClientRects()]
        if (drawn.some((text) => text.right > box.right + 1 || text.left < box.left - 1)) return true
      }
      return false
    }

    function isForScreenReaders(holder: Element, within: Element): boolean {
      for (let at: Element | null = holder; at && at !== within; at = at.parentElement)
        if (at.clientWidth <= 1 && getComputedStyle(at).display !== 'inline') return true
      return false
    }
  })
}

/**
 * Words drawn over other words, or over a field. What stays in view while the rest scrolls under it may cover it, and so may
 * a menu or a list that is unfolded; lines of a large title touch by a few pixels, so only what covers a good part of a line counts.
 */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Drawn = { holder: Element; words: string; box: DOMRect }
    const drawn = [...words(), ...fields()].sort((a, b) => a.box.top - b.box.top)
    const found: string[] = []
    for (const [at, upper] of drawn.entries())
      for (let next = at + 1; next < drawn.length && drawn[next]!.box.top < upper.box.bottom; next++)
        if (covers(upper, drawn[next]!)) found.push(`overlap: "${upper.words}" and "${drawn[next]!.words}"`)
    return [...new Set(found)]

    function* words(): Generator<Drawn> {
      const range = document.createRange()
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const holder = texts.currentNode.parentElement!
        const said = texts.currentNode.textContent?.trim() ?? ''
        if (!said || !isSeen(holder)) continue
        range.selectNodeContents(texts.currentNode)
        for (const box of range.getClientRects()) yield { holder, words: said.slice(0, 60), box }
      }
    }

    function* fields(): Generator<Drawn> {
      for (const holder of document.querySelectorAll('input, select, textarea'))
        if (isSeen(holder))
          yield { holder, words: holder.outerHTML.slice(0, 60), box: holder.getBoundingClientRect() }
    }

    function covers(one: Drawn, other: Drawn): boolean {
      if (one.holder === other.holder) return false
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      return across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height)
    }

    function isSeen(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position, display } = getComputedStyle(at)
        if (
          position === 'fixed' ||
          position === 'sticky' ||
          at.localName === 'svg' ||
          at.localName === 'option'
        )
          return false
        if (position === 'absolute' && at.matches('details > *, [role=listbox]')) return false
        if (at.clientWidth <= 1 && display !== 'inline') return false
      }
      return true
    }
  })
}

/** Words that stand on the padding of their button: something around it gave it too little room. */
async function squeezedButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.btn > span')]
      .filter((words) => words.checkVisibility({ visibilityProperty: true }))
      .filter((words) => {
        const button = words.parentElement!
        const { left, right } = button.getBoundingClientRect()
        const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(button)
        const drawn = words.getBoundingClientRect()
        return (
          drawn.left < left + Number.parseFloat(paddingInlineStart) - 1 ||
          drawn.right > right - Number.parseFloat(paddingInlineEnd) + 1
        )
      })
      .map((words) => `squeezed: ${words.parentElement!.outerHTML.slice(0, 160)}`),
  )
}
