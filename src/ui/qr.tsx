import { encode } from 'uqr'

interface QrCodeProps {
  /** What the code says: usually an address. */
  value: string
  /** Read out in its place: where it leads. */
  label: string
}

/** A code to scan with a telephone: black on white in both themes, on paper too, with the quiet margin of four modules. */
export function QrCode({ value, label }: QrCodeProps) {
  const { data, size } = encode(value, { ecc: 'M', border: 4 })
  return (
    <svg
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
      width="232"
      height="232"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}

/** One bar for each run of dark modules on a line. */
function pathOf(data: readonly (readonly boolean[])[]): string {
  return data
    .map((line, y) =>
      runsOf(line)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('')
}

function runsOf(line: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = []
  line.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last !== undefined && last[0] + last[1] === x) last[1]++
    else if (dark) runs.push([x, 1])
  })
  return runs
}
