interface TabsProps {
  /** What the tabs choose between. */
  label: string
  tabs: { href: string; label: string; current?: boolean }[]
}

/** Views of one subject, each with its own address: links, not a widget. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="view-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
