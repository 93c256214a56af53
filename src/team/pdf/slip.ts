import { typeset } from '#platform/pdf/typeset.ts'

/** How somebody without e-mail signs in, on one sheet of paper. Every string is already in `language` and formatted. */
export type Slip = {
  language: 'fr' | 'en'
  organisation: string
  username: string
  /** 'K7M4X 9QRTA': ten letters and figures in two groups. */
  code: string
  /** In order: the address to open, what to write, what to leave empty on a shared computer. */
  steps: string[]
  words: {
    title: string
    lead: string
    username: string
    code: string
    codeHint: string
    steps: string
    lost: string
    lostHelp: string
    keep: string
    printed: string
    demonstration: string | null
  }
}

/** A tagged PDF of one A4 page, all black. Throws what `typeset` throws. The title holds neither username nor code. */
export function renderSlip(slip: Slip): Promise<Uint8Array> {
  const title = `${slip.words.title}, ${slip.organisation}`
  return typeset(new URL('./slip.typ', import.meta.url), slip, { title, language: slip.language })
}
