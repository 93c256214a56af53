const kinds = ['present', 'late', 'absent', 'unanswered']

/** The strip of seats and the counts, as the rows say. */
export function countAnswers(sheet: HTMLElement): void {
  const answers = [...sheet.querySelectorAll('fieldset')].map(
    (row) => row.querySelector<HTMLInputElement>('input:checked')?.value ?? 'unanswered',
  )
  const seats = sheet.querySelectorAll('.seat')
  for (const [index, answer] of answers.entries()) seats[index]?.setAttribute('class', `seat seat-${answer}`)
  const words = JSON.parse(sheet.getAttribute('words') ?? '[]') as [string, string][]
  const plural = new Intl.PluralRules(document.documentElement.lang)
  const lines = sheet.querySelectorAll('.roll-call-totals li')
  for (const [index, kind] of kinds.entries()) {
    const count = answers.filter((answer) => answer === kind).length
    const [one, several] = words[index] ?? ['', '']
    const figure = lines[index]?.querySelector('strong')
    if (!figure) continue
    figure.textContent = String(count)
    figure.nextSibling?.replaceWith(` ${plural.select(count) === 'one' ? one : several}`)
  }
  const label = [...lines].map((line) => line.textContent.trim()).join(', ')
  sheet.querySelector('.roll-call-strip')?.setAttribute('aria-label', label)
}

/**
 * Whoever is marked late while the session goes on arrives now, by the server's clock: a phone's own may be wrong. Her time
 * is a hidden field, which the second screen can change.
 */
export function noteArrival(sheet: HTMLElement, input: HTMLInputElement): void {
  if (input.type !== 'radio' || input.value !== 'late') return
  const name = input.name.replace('mark-', 'came-')
  const form = sheet.closest('form')
  const time = timeNow(sheet)
  if (!form || time === null || form.elements.namedItem(name)) return
  form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value: time }))
  const note = document.createElement('span')
  note.className = 'roll-call-note shown-late'
  const [hours = '', minutes = ''] = time.split(':')
  const pattern = sheet.getAttribute('came') ?? ''
  note.textContent = pattern.replace('23', String(Number(hours))).replace('59', minutes)
  input.closest('fieldset')?.querySelector('.roll-call-person > span')?.append(note)
}

/** `HH:MM` at the site, when the session goes on right now. */
function timeNow(sheet: HTMLElement): string | null {
  const { day, starts = '', ends = '', zone, now } = sheet.dataset
  if (now === undefined) return null
  const instant = new Date(Date.parse(now) + (Date.now() - opened))
  const parts = { timeZone: zone, hourCycle: 'h23' } as const
  const today = new Intl.DateTimeFormat('sv-SE', { ...parts, dateStyle: 'short' }).format(instant)
  const time = new Intl.DateTimeFormat('sv-SE', { ...parts, timeStyle: 'short' }).format(instant)
  return today === day && starts < time && time < ends ? time : null
}

const opened = Date.now()
