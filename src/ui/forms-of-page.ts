import { createContext, useContext } from 'hono/jsx'
import type { Typed } from '#platform/http/typed.ts'

/** What a page says to its forms. */
export interface FormsOfPage {
  /** It is shown again in another language, with what stood in one of its forms. */
  typed?: Typed | undefined
  /** The page to which its forms belong, where what was posted drew it. */
  page?: string | undefined
}

/** Written to while the page is drawn, from the top: `first` is known to what stands below that form. */
interface DrawnForms extends FormsOfPage {
  drawn: number
  first: string | undefined
}

export const FormsContext = createContext<DrawnForms>({ drawn: 0, first: undefined })

/** What stood in the form around this field when another language was chosen; undefined when the page is simply shown. */
export const TypedContext = createContext<Typed['fields'] | undefined>(undefined)

export const useTyped = () => useContext(TypedContext)
