import { Icon } from './icon.tsx'
import { useWords } from './language.tsx'

export interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** First, last and neighbouring pages as links. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const words = useWords()
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={words.pages}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev" aria-label={words.previousPage}>
              <Icon name="chevron-left" />
            </a>
          </li>
        )}
        {shownPages(page, pages).map((shown) => (
          <li>
            {shown === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(shown)}
                aria-label={words.page(shown)}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={href(page + 1)} rel="next" aria-label={words.nextPage}>
              <Icon name="chevron-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** The first and last page, the current one and its neighbours; `gap` where pages are left out. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
  const near = new Set([1, page - 1, page, page + 1, pages])
  const numbers = [...near].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
  return numbers.flatMap((n, index) => {
    const before = numbers[index - 1]
    return before !== undefined && n - before > 1 ? (['gap', n] as const) : [n]
  })
}
