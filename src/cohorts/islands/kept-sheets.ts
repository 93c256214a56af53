// A roll call that never left is on this phone, and its page opens no more: the page to which she is led says so.
import { keepsSheetOf } from './kept-sheet.ts'

class KeptSheets extends HTMLElement {
  connectedCallback(): void {
    this.hidden = !keepsSheetOf(this.getAttribute('of') ?? '')
  }
}

customElements.define('kept-sheets', KeptSheets)
