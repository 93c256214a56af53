// A roll call that never left is on this phone, and its page opens no more: the page to which she came says so.
import { forget, type KeptSheet, keptSheets } from './kept-sheet.ts'

/** `of` is a person, whose sheets are told; without it, those of this very address. What is read has no names. */
class KeptSheets extends HTMLElement {
  connectedCallback(): void {
    const personId = this.getAttribute('of')
    const sheets = keptSheets(personId === null ? { page: location.pathname } : { personId })
    this.hidden = sheets.length === 0
    const list = this.querySelector('[data-sheets]')
    for (const [, sheet] of sheets) list?.append(this.#told(sheet))
    this.querySelector('button')?.addEventListener('click', () => {
      for (const [session] of sheets) forget(session)
      for (const part of this.querySelectorAll<HTMLElement>('[data-kept]')) part.hidden = true
      const erased = this.querySelector<HTMLElement>('[data-erased]')
      if (!erased) return
      erased.hidden = false
      erased.focus()
    })
  }

  /** The day and how many answers; opened, each answer in the order of the list. */
  #told({ day, rows, fields, unsent }: KeptSheet): HTMLElement {
    const words = JSON.parse(this.getAttribute('words') ?? '{}') as Partial<Record<string, string>>
    const plural = new Intl.PluralRules(document.documentElement.lang).select(unsent)
    const date = new Intl.DateTimeFormat(words['locale'], { dateStyle: 'full', timeZone: 'UTC' })
    const summary = (words[plural === 'one' ? 'one' : 'several'] ?? '')
      .replace('9999-12-31', date.format(new Date(day)))
      .replace('-1', String(unsent))
    const answers = document.createElement('ol')
    answers.append(...rows.map((row) => element('li', answerInWords(row, fields, words))))
    const details = element('details', '')
    details.className = 'disclosure'
    const body = element('div', '')
    body.className = 'prose'
    body.append(element('p', words['order'] ?? ''), answers)
    const heading = element('summary', summary)
    const drawing = this.querySelector('template')?.content.cloneNode(true)
    if (drawing) heading.prepend(drawing)
    details.append(heading, body)
    return details
  }
}

/** "retard, arrivée à 9 h 52" */
function answerInWords(
  row: string,
  fields: KeptSheet['fields'],
  words: Partial<Record<string, string>>,
): string {
  const field = (name: string) => fields[row.replace('mark', name)] ?? ''
  const mark =
    field('excused') === 'yes' && fields[row] === 'absent' ? 'excused' : fields[row] || 'unanswered'
  const word = words[mark] ?? ''
  const detail = mark === 'late' ? 'came' : mark === 'present' ? 'left' : ''
  const [hours = '', minutes = ''] = field(detail).split(':')
  if (minutes === '') return word
  return `${word}, ${words[detail]?.replace('23', String(Number(hours))).replace('59', minutes)}`
}

function element(name: string, text: string): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text })
}

customElements.define('kept-sheets', KeptSheets)
