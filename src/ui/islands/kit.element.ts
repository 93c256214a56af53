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

/** The form that signs out: what pages kept on this device goes with the session. A phone may be shared. */
class SignOut extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', () => {
      try {
        localStorage.clear()
      } catch {
        // The browser keeps nothing for us.
      }
    })
  }
}

customElements.define('sign-out', SignOut)
customElements.define('quick-exit', QuickExit)
customElements.define('text-counter', TextCounter)
customElements.define('print-page', PrintPage)

// The rooms of a long menu scroll: the one that is open is in view. Not `scrollIntoView`: Tab would begin there.
const room = document.querySelector('.staff-rail [aria-current]')
const rooms = room?.closest('nav')
if (room && rooms)
  rooms.scrollTop += room.getBoundingClientRect().bottom - rooms.getBoundingClientRect().bottom
