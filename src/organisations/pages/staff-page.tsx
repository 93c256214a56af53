import type { FieldError } from '#platform/http/form.ts'
import type { Child, PropsWithChildren } from '#ui/children.ts'
import { Document } from '#ui/document.tsx'
import { StaffLayout } from '#ui/staff-layout.tsx'
import type { Chrome } from '../chrome.ts'
import { framing } from './framing.ts'

type StaffPageProps = {
  chrome: Chrome
  title: string
  overline?: Child
  actions?: Child
  errors?: FieldError[]
  islands?: string[]
}

/** A page for those who work for the organisation, with its sidebar. */
export function StaffPage({
  chrome,
  errors = [],
  islands,
  children,
  ...page
}: PropsWithChildren<StaffPageProps>) {
  const { navigation, visitor } = chrome
  const { document, layout } = framing(chrome)
  const name = visitor === null ? '' : `${visitor.firstName} ${visitor.lastName}`
  const initials = visitor === null ? '' : `${visitor.firstName.slice(0, 1)}${visitor.lastName.slice(0, 1)}`
  return (
    <Document
      {...document}
      title={page.title}
      islands={islands}
      refused={errors.length > 0}
      {...(visitor !== null && { signedInAs: name })}
    >
      <StaffLayout
        {...layout}
        {...page}
        errors={errors}
        nav={navigation.staffLinks}
        signOut={navigation.signOut}
        person={{ name, role: navigation.role, initials, href: navigation.devices }}
      >
        {children}
      </StaffLayout>
    </Document>
  )
}
