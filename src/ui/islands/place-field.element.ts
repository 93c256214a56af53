// Turns the line of text of a place field into a combobox (WAI-ARIA 1.2, list autocomplete with manual selection).
// Offline, or when the answer is slow, it stays a line of text: the server reads what was typed all the same.

type Suggestion = { id: string; label: string }

const pause = 150
const fewest = 2

class PlaceField extends HTMLElement {
  #input!: HTMLInputElement
  #list!: HTMLUListElement
  #status!: HTMLParagraphElement
  #places: Suggestion[] = []
  #active = -1
  #timer: number | undefined
  #asking: AbortController | undefined

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=text]')
    if (!input || this.#list) return
    this.#input = input
    this.#list = this.#newList()
    this.#status = document.createElement('p')
    this.#status.role = 'status'
    this.#status.className = 'sr-only'
    input.after(this.#list)
    input.parentElement?.after(this.#status)
    input.role = 'combobox'
    input.autocapitalize = 'words'
    input.spellcheck = false
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.#list.id)
    input.ariaExpanded = 'false'
    input.addEventListener('input', () => this.#typed())
    input.addEventListener('keydown', (event) => this.#pressed(event))
    input.addEventListener('blur', () => this.#leave())
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'radio') this.#keep(null)
    })
  }

  disconnectedCallback(): void {
    this.#leave()
  }

  #newList(): HTMLUListElement {
    const list = document.createElement('ul')
    list.id = `${this.#input.id}-list`
    list.role = 'listbox'
    list.ariaLabel = this.getAttribute('list-label')
    list.className = 'place-list'
    list.hidden = true
    // The finger or mouse takes no focus from the field, or leaving it would close the list before the choice.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
      if (option) this.#choose([...list.children].indexOf(option))
    })
    return list
  }

  /** Another text is another place: what was chosen before is forgotten. */
  #typed(): void {
    this.#keep(null)
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = false
    this.#leave()
    this.#say('')
    if (this.#input.value.trim().length < fewest) return
    this.#timer = window.setTimeout(() => void this.#ask(), pause)
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const open = !this.#list.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (open) this.#move(step)
      else void this.#ask(step)
    } else if (event.key === 'Enter' && open && this.#active >= 0) {
      event.preventDefault()
      this.#choose(this.#active)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      this.#close()
    } else if (event.key !== 'Shift' && open) {
      this.#point(-1)
    }
  }

  /** Asks for what is typed now; `step` goes into the list as soon as it is there. */
  async #ask(step = 0): Promise<void> {
    this.#leave()
    const typed = this.#input.value.trim()
    if (typed.length < fewest) return
    const asking = new AbortController()
    this.#asking = asking
    try {
      const address = `${this.getAttribute('suggestions')}?q=${encodeURIComponent(typed)}`
      const answer = await fetch(address, { signal: asking.signal })
      if (!answer.ok) return
      const { places } = (await answer.json()) as { places: Suggestion[] }
      if (asking.signal.aborted) return
      this.#show(places)
      if (step !== 0) this.#move(step)
    } catch {
      // Offline, or overtaken by the next letter: there is nothing that she should do about it.
    }
  }

  #show(places: Suggestion[]): void {
    this.#places = places
    this.#list.replaceChildren(...places.map((place, index) => this.#option(place, index)))
    this.#list.hidden = places.length === 0
    this.#input.ariaExpanded = String(places.length > 0)
    if (places.length === 0) this.#say(this.getAttribute('none') ?? '', 'field-hint')
    else if (places.length === 1) this.#say(this.getAttribute('found-one') ?? '')
    else this.#say((this.getAttribute('found') ?? '').replace('-1', String(places.length)))
  }

  #option({ label }: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${index}`
    option.role = 'option'
    option.ariaSelected = 'false'
    option.className = 'place-option'
    option.textContent = label
    return option
  }

  /** Past either end comes the field itself, where nothing is chosen. */
  #move(step: number): void {
    const stops = this.#places.length + 1
    this.#point(((this.#active + 1 + step + stops) % stops) - 1)
  }

  #point(index: number): void {
    this.#active = index
    for (const [at, option] of [...this.#list.children].entries()) option.ariaSelected = String(at === index)
    const active = this.#list.children[index]
    if (active) this.#input.setAttribute('aria-activedescendant', active.id)
    else this.#input.removeAttribute('aria-activedescendant')
    active?.scrollIntoView({ block: 'nearest' })
  }

  #choose(index: number): void {
    const place = this.#places[index]
    if (!place) return
    for (const radio of this.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.checked = false
    this.#input.value = place.label
    this.#keep(place.id)
    this.#say(place.label)
    this.#close()
  }

  /** The id that the form sends beside the text; none with null. */
  #keep(id: string | null): void {
    const name = `${this.#input.name}-place`
    this.querySelector('input[type=hidden]')?.remove()
    if (id === null) return
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value: id })
    this.append(field)
  }

  #say(sentence: string, look = 'sr-only'): void {
    this.#status.className = look
    this.#status.textContent = sentence
  }

  #close(): void {
    this.#list.hidden = true
    this.#input.ariaExpanded = 'false'
    this.#point(-1)
  }

  #leave(): void {
    window.clearTimeout(this.#timer)
    this.#asking?.abort()
    if (this.#list) this.#close()
  }
}

customElements.define('place-field', PlaceField)
