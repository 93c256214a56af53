/** An address as it is read and copied by hand: without what a browser adds by itself, and a line ends after a slash only. */
export function Address({ value }: { value: string }) {
  const pieces = value.replace(/^https?:\/\//, '').split(/(?<=\/)/)
  return (
    <>
      {pieces.map((piece) => (
        <>
          {piece}
          <wbr />
        </>
      ))}
    </>
  )
}
