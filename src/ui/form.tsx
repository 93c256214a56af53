import { type PropsWithChildren, useContext } from 'hono/jsx'
import { ofPage } from '#platform/http/shown-page.ts'
import { FormsContext, TypedContext } from './forms-of-page.ts'

export * from './checkbox-field.tsx'
export * from './choice-field.tsx'
export * from './date-field.tsx'
export * from './error-summary.tsx'
export * from './place-field.tsx'
export * from './select-field.tsx'
export * from './text-field.tsx'

interface FormProps {
  action: string
  method?: 'post' | 'get'
  /** Values that travel without being shown. */
  hidden?: Record<string, string>
  /** Says what the form is for, when a page has several. */
  label?: string
  /** The form carries files. */
  files?: boolean
  id?: string
}

/**
 * A plain form. `novalidate`: the browser's own bubbles are short-lived, unlinked and in the browser's
 * language; the server answers the same page with every error at once. Each form that posts has an id, by which the change of
 * language takes along what stands in it.
 */
export function Form({
  action,
  method = 'post',
  hidden = {},
  label,
  files,
  id,
  children,
}: PropsWithChildren<FormProps>) {
  const forms = useContext(FormsContext)
  if (method === 'post') forms.drawn += 1
  const own = id ?? (method === 'post' ? `form-${forms.drawn}` : undefined)
  if (method === 'post') forms.first ??= own
  const typed = own !== undefined && forms.typed?.form === own ? forms.typed.fields : undefined
  return (
    <form
      id={own}
      action={method === 'post' && forms.page !== undefined ? ofPage(action, forms.page) : action}
      method={method}
      class="form"
      aria-label={label}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={typed?.[name] ?? value} />
      ))}
      <TypedContext.Provider value={typed}>{children}</TypedContext.Provider>
    </form>
  )
}

/** Fields that go together, under a title. */
export function FieldGroup({ title, hint, children }: PropsWithChildren<{ title: string; hint?: string }>) {
  return (
    <fieldset class="field-group">
      <legend class="title-3">{title}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {children}
    </fieldset>
  )
}
