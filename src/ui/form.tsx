import type { PropsWithChildren } from 'hono/jsx'

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
 * language; the server answers the same page with every error at once.
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
  return (
    <form
      id={id}
      action={action}
      method={method}
      class="form"
      aria-label={label}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
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
