// The components' own behaviour: small enough to be on every page. Without it, each of them still works.

/** Leaves at once and takes this page out of the history: "back" does not show it again. */
class QuickExit extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = this.querySelector('a')
      if (!link) return
      event.preventDefault()
      location.replace(link.href)
    })
  }
}

/** Counts the characters of its textarea while one writes: `pattern` is the sentence, with -1 for the count. */
class TextCounter extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea')
    const line = this.querySelector('[data-count]')
    if (!area || !line) return
    const number = new Intl.NumberFormat(document.documentElement.lang)
    area.addEventListener('input', () => {
      const pattern = this.getAttribute('pattern') ?? ''
      line.textContent = pattern.replace(/[-−]1/, number.format(area.value.length))
    })
  }
}

/** A link or button that prints the page. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.addEventListener('click', () => window.print())
  }
}

/**
 * The form that signs out: what pages kept on this device goes with the session. A phone may be shared. Answers that wait
 * for the network (`unsent`, by the page that keeps them) are told first, with the way back to their `page`.
 */
class SignOut extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog')
    this.addEventListener('submit', (event) => {
      const waiting = unsent()
      const count = waiting.reduce((sum, it) => sum + it.unsent, 0)
      if (!dialog || dialog.open || count === 0) {
        clearKept()
        return
      }
      event.preventDefault()
      const title = dialog.querySelector('[data-count]')
      const [one = '', several = ''] = JSON.parse(dialog.dataset.words ?? '[]') as string[]
      const pattern =
        new Intl.PluralRules(document.documentElement.lang).select(count) === 'one' ? one : several
      if (title) title.textContent = pattern.replace('-1', String(count))
      dialog.setAttribute('aria-label', title?.textContent ?? '')
      dialog.querySelector('a')?.setAttribute('href', waiting[0]?.page ?? '')
      dialog.showModal()
    })
    // On the page itself the way back is to close: a visit would ask whether to leave it.
    dialog?.querySelector('a')?.addEventListener('click', (event) => {
      if (dialog.querySelector('a')?.pathname !== location.pathname) return
      event.preventDefault()
      dialog.close()
    })
  }
}

type Unsent = { unsent: number; page: string }

function unsent(): Unsent[] {
  try {
    return Object.values(localStorage)
      .map((kept) => JSON.parse(String(kept)) as Partial<Unsent> | null)
      .flatMap((kept) => (kept?.unsent && kept.page ? [{ unsent: kept.unsent, page: kept.page }] : []))
  } catch {
    return []
  }
}

function clearKept(): void {
  try {
    localStorage.clear()
  } catch {
    // The browser keeps nothing for us.
  }
}

customElements.define('sign-out', SignOut)
customElements.define('quick-exit', QuickExit)
customElements.define('text-counter', TextCounter)
customElements.define('print-page', PrintPage)

// Another language takes along the form that was written in last, wherever it stands; without script, the one above the switch.
let written: HTMLFormElement | null = null
const kept = 'form.form[method=post]'
document.addEventListener('input', ({ target }) => {
  if (target instanceof Element) written = target.closest<HTMLFormElement>(kept) ?? written
})
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLButtonElement>('.language-switch button')
  const form = written ?? document.querySelector<HTMLFormElement>(kept)
  if (!button || form === null) return
  const to = new URL(button.formAction)
  to.searchParams.set('in-form', form.id)
  button.formAction = to.href
  button.setAttribute('form', form.id)
})

// The rooms of a long menu scroll: the one that is open is in view. Not `scrollIntoView`: Tab would begin there.
const room = document.querySelector('.staff-rail [aria-current]')
const rooms = room?.closest('nav')
if (room && rooms)
  rooms.scrollTop += room.getBoundingClientRect().bottom - rooms.getBoundingClientRect().bottom
