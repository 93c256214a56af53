import { contactInWords } from '#src/people/index.ts'

/** Words with a number that a phone dials, where they hold it. */
export function PhoneInWords({ words, phone }: { words: string; phone: string }) {
  const written = wholePhone(phone)
  const [before, ...after] = words.split(written)
  if (after.length === 0) return <>{words}</>
  return (
    <>
      {before}
      <CallPhone phone={phone} />
      {after.join(written)}
    </>
  )
}

/** A number that a phone dials. */
export function CallPhone({ phone }: { phone: string }) {
  return <a href={`tel:${phone}`}>{wholePhone(phone)}</a>
}

/** A number that no line end parts. */
export function wholePhone(phone: string): string {
  return contactInWords(phone).replaceAll(' ', '\u00a0')
}
