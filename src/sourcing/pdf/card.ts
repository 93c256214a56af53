import { encode } from 'uqr'
import { typeset } from '#platform/pdf/typeset.ts'

/** The card of one channel. Every string is already in `language` and formatted. */
export type Card = {
  language: 'fr' | 'en'
  organisation: string
  /** What is proposed: the name of the programme, or of the organisation. */
  title: string
  /** One sentence about it; empty without a campaign. */
  summary: string
  /** 'De 14 à 17 ans', 'Du 5 juillet 2027 au 30 juillet 2027', 'Candidatures jusqu’au ...': none without a campaign. */
  facts: string[]
  /** What the QR code says: the whole address. */
  address: string
  /** 'K7M 4XQ' */
  code: string
  words: { invitation: string; orType: string; code: string; qr: string; demonstration: string | null }
}

/** A tagged PDF of one A4 page with the card four times, to cut out as A6. Throws what `typeset` throws. */
export function renderCards(card: Card): Promise<Uint8Array> {
  const { data } = encode(card.address, { ecc: 'M', border: 0 })
  return typeset(
    new URL('./card.typ', import.meta.url),
    {
      ...card,
      shownAddress: card.address.replace(/^https?:\/\//, ''),
      squares: data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
    },
    { title: `${card.title}, ${card.words.code}`, language: card.language },
  )
}
