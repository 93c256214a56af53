// Counts while one calls, keeps what was tapped, and sends it when there is a network. Without it, the form is a form.
import { forget, keep, readKept } from './kept-sheet.ts'
import './kept-sheets.ts'
import { countAnswers, noteArrival } from './roll-call-rows.ts'
import { sendSheet } from './send-sheet.ts'

/** How long to wait before trying again, when no event says that the network is back. */
const pause = 8000

type Band = 'found' | 'offline' | 'waiting' | 'stopped'

/**
 * Any form of one session's sheet: the roll call, its second screen, the choice between two versions. `restores` is on a
 * page that shows the sheet as the server has it, where what the phone kept is newer.
 */
class RollCallSheet extends HTMLElement {
  #form!: HTMLFormElement
  #session = ''
  #sending = false
  #leaving = false
  #ended = false
  #stopped = false
  #timer: number | undefined

  connectedCallback(): void {
    const form = this.closest('form')
    if (!form) return
    this.#form = form
    this.#session = this.getAttribute('session') ?? ''
    if (this.hasAttribute('restores')) this.#restore()
    countAnswers(this)
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) noteArrival(this, event.target)
      countAnswers(this)
      this.#keep()
      this.#show()
    })
    this.addEventListener('click', (event) => {
      // The version that is saved already is kept: this phone's is given up.
      if (event.target instanceof Element && event.target.closest('a')) forget(this.#session)
    })
    form.addEventListener('submit', (event) => this.#submit(event))
    window.addEventListener('offline', () => this.#show())
    window.addEventListener('online', () => this.#tryAgain())
    document.addEventListener('visibilitychange', () => this.#tryAgain())
    window.addEventListener('beforeunload', (event) => {
      if (this.#ended && !this.#leaving) event.preventDefault()
    })
    if (this.#ended) void this.#send()
    else if (!navigator.onLine) this.#show()
  }

  /** Puts back what was tapped before the tab was closed, unless the sheet says the same by now. */
  #restore(): void {
    const kept = readKept(this.#session)
    if (!kept) return
    const page = this.#fields()
    const marks = Object.entries(kept.fields).filter(([name]) => name.startsWith('mark-'))
    if (marks.every(([name, mark]) => page[name] === mark)) {
      forget(this.#session)
      return
    }
    for (const [name, value] of Object.entries(kept.fields)) this.#put(name, value)
    this.#ended = kept.ended
    this.#show('found')
  }

  #put(name: string, value: string): void {
    const inputs = [...this.#form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)]
    const radio = inputs.find((input) => input.type === 'radio' && input.value === value)
    const [first] = inputs
    if (radio) radio.checked = true
    else if (first && first.type === 'hidden') first.value = value
    else if (!first && !name.startsWith('mark-')) {
      this.#form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    }
  }

  #fields(): Record<string, string> {
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(this.#form)) if (typeof value === 'string') fields[name] = value
    return fields
  }

  #keep(): void {
    const fields = this.#fields()
    const rows = [...this.#form.querySelectorAll<HTMLInputElement>('[name^="mark-"]')].map(({ name }) => name)
    keep(this.#session, {
      fields,
      ended: this.#ended,
      page: new URL(this.#form.action).pathname,
      day: this.dataset.day ?? '',
      rows: [...new Set(rows)],
      unsent: [...new Set(rows)].filter((name) => fields[name]).length,
    })
  }

  #submit(event: SubmitEvent): void {
    if (this.#leaving) return
    const next = event.submitter instanceof HTMLButtonElement ? event.submitter.value : ''
    if (next !== '' && next !== 'finish') {
      if (navigator.onLine) return
      event.preventDefault()
      this.#show()
      return
    }
    event.preventDefault()
    this.#ended = true
    this.#keep()
    void this.#send()
  }

  async #send(): Promise<void> {
    if (this.#sending) return
    window.clearTimeout(this.#timer)
    this.#sending = true
    const fields = { ...this.#fields(), next: 'finish' }
    const sent = await sendSheet(this.#form.action, fields, this.getAttribute('checks'))
    this.#sending = false
    this.#stopped = sent === 'stopped'
    if (sent === 'later') {
      this.#show()
      this.#timer = window.setTimeout(() => void this.#send(), pause)
    } else if (sent === 'stopped') this.#show()
    else if (sent === 'look') this.#openAnswer()
    else if ('written' in sent) {
      forget(this.#session)
      this.#leave(sent.written)
    } else this.#leave(sent.elsewhere)
  }

  /** Somebody is missing, a time is asked, two versions differ: the form goes as any form, and its page says so. */
  #openAnswer(): void {
    this.#ended = false
    this.#keep()
    this.#leaving = true
    this.#form.submit()
  }

  #leave(address: string): void {
    this.#leaving = true
    location.assign(address)
  }

  #tryAgain(): void {
    if (document.visibilityState !== 'visible') return
    if (this.#ended) void this.#send()
    else this.#show()
  }

  /** Says where the answers are: on this phone only, or nothing when all is as usual. */
  #show(found?: 'found'): void {
    const unsent = this.#stopped ? 'stopped' : 'waiting'
    const band: Band | undefined = this.#ended && !found ? unsent : navigator.onLine ? found : 'offline'
    const answered = Object.entries(this.#fields()).filter(([name]) => name.startsWith('mark-')).length
    for (const line of this.querySelectorAll<HTMLElement>('[data-band]')) {
      line.hidden = line.dataset.band !== band
      const [one = '', several = ''] = JSON.parse(line.dataset.words ?? '[]') as string[]
      const words = line.querySelector('[data-count]')
      const pattern =
        new Intl.PluralRules(document.documentElement.lang).select(answered) === 'one' ? one : several
      if (words) words.textContent = pattern.replace('-1', String(answered))
    }
  }
}

customElements.define('roll-call', RollCallSheet)
