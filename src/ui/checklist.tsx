import type { Child } from 'hono/jsx'

interface ChecklistProps {
  /** Names the list. */
  label: string
  /** What each row names: "Prénom et nom". */
  nameHeader: string
  /** What is checked, in the order of the cells. Heads the columns on a wide screen; on a phone each cell says its own. */
  items: string[]
  rows: { id?: string; name: Child; cells: { state: Child; detail?: string | undefined; action?: Child }[] }[]
}

/** People and what each has to bring: a table on a wide screen, a card for each on a phone. */
export function Checklist({ label, nameHeader, items, rows }: ChecklistProps) {
  return (
    <div class="checklist-frame">
      <p class="checklist-heads" aria-hidden="true">
        <span>{nameHeader}</span>
        {items.map((item) => (
          <span>{item}</span>
        ))}
      </p>
      <ul class="checklist" aria-label={label}>
        {rows.map(({ id, name, cells }) => (
          <li id={id}>
            <p class="line-title">{name}</p>
            <dl>
              {cells.map(({ state, detail, action }, at) => (
                <div>
                  <dt>{items[at]}</dt>
                  <dd>
                    {state}
                    {detail && <span class="line-detail">{detail}</span>}
                    {action}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </div>
  )
}
