// Counts while one calls. Without it the counts come with the page.

/** The sheet of one session: one group of three answers for each girl. */
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
    const figures = this.querySelectorAll('.roll-call-totals strong')
    for (const [index, kind] of ['present', 'late', 'absent', 'unanswered'].entries()) {
      const figure = figures[index]
      if (figure) figure.textContent = String(answers.filter((answer) => answer === kind).length)
    }
    const words = [...this.querySelectorAll('.roll-call-totals li')].map((line) => line.textContent.trim())
    this.querySelector('.roll-call-strip')?.setAttribute('aria-label', words.join(', '))
  }
}

customElements.define('roll-call', RollCallSheet)
