/** Whose page it is. */
export interface Organisation {
  name: string
  /** Its public home, or the signed-in person's first page. */
  href: string
  /** Address of its mark (SVG or PNG on this site); Frise's own mark when absent. */
  mark?: string | undefined
}

/** Mark and name of the organisation, linked to its home. */
export function Brand({ name, href, mark }: Organisation) {
  return (
    <a class="brand" href={href}>
      {mark ? <img src={mark} alt="" width="36" height="32" /> : <FriseMark />}
      <span>{name}</span>
    </a>
  )
}

/** Three assembled blocks and today's line. */
function FriseMark({ size = 34 }: { size?: 18 | 34 }) {
  return (
    <svg
      class="frise-mark"
      width={size}
      height={size}
      viewBox="0 0 34 34"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="fill-coral" x="0" y="3" width="16" height="8" rx="3" />
      <rect class="fill-saffron" x="8" y="13" width="18" height="8" rx="4" />
      <rect class="fill-mint" x="18" y="23" width="16" height="8" rx="3" />
      <rect class="fill-violet" x="15.5" y="0" width="3" height="34" rx="1.5" />
    </svg>
  )
}

/** What made the page, at its foot. */
export function PoweredBy({ before, after }: { before: string; after: string }) {
  return (
    <p class="powered-by">
      {before}
      <FriseMark size={18} />
      <strong>frise</strong>
      {after}
    </p>
  )
}
