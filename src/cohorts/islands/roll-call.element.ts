// Counts while one calls. Without it the counts come with the page.

const kinds = ['present', 'late', 'absent', 'unanswered']

/** The sheet of one session: one group of three answers for each girl, a strip of seats, and the counts. */
class RollCallSheet extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.count())
    this.count()
  }

  private count(): void {
    const answers = [...this.querySelectorAll('fieldset')].map(
      (row) => row.querySelector<HTMLInputElement>('input:checked')?.value ?? 'unanswered',
    )
    const seats = this.querySelectorAll('.seat')
    for (const [index, answer] of answers.entries())
      seats[index]?.setAttribute('class', `seat seat-${answer}`)
    const words = JSON.parse(this.getAttribute('words') ?? '[]') as [string, string][]
    const plural = new Intl.PluralRules(document.documentElement.lang)
    const lines = this.querySelectorAll('.roll-call-totals li')
    for (const [index, kind] of kinds.entries()) {
      const count = answers.filter((answer) => answer === kind).length
      const [one, several] = words[index] ?? ['', '']
      const figure = lines[index]?.querySelector('strong')
      if (!figure) continue
      figure.textContent = String(count)
      figure.nextSibling?.replaceWith(` ${plural.select(count) === 'one' ? one : several}`)
    }
    const label = [...lines].map((line) => line.textContent.trim()).join(', ')
    this.querySelector('.roll-call-strip')?.setAttribute('aria-label', label)
  }
}

customElements.define('roll-call', RollCallSheet)
