import type { Assets } from '#platform/http/assets.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n/language.ts'
import { AccountLayout } from '#ui/account-layout.tsx'
import { Document } from '#ui/document.tsx'
import type { Safety } from '#ui/safety.tsx'

/** What surrounds every page of this capability. */
export interface Frame {
  language: Language
  assets: Assets
  demonstration: boolean
  /** Path of this page, to come back to after changing the language. */
  here: string
  said?: string | undefined
  /** On the pages of who is signed in. */
  safety?: Safety
}

type Around = Parameters<typeof AccountLayout>[0]
type AccountPageProps = { frame: Frame } & Pick<Around, 'title' | 'lead' | 'errors' | 'children'>

/** One question about signing in, on a card. */
export function AccountPage({ frame, children, ...page }: AccountPageProps) {
  const { language, assets, demonstration, here, said, safety } = frame
  const refused = (page.errors ?? []).length > 0
  return (
    <Document
      lang={language}
      title={page.title}
      site="Frise"
      assets={assets}
      demonstration={demonstration}
      refused={refused}
    >
      <AccountLayout
        {...page}
        organisation={{ name: 'Frise', href: '/' }}
        said={said}
        safety={safety}
        language={{ current: language, back: here }}
      >
        {children}
      </AccountLayout>
    </Document>
  )
}

/** What a page with a form shows again after a refusal. */
export interface FormProps {
  frame: Frame
  /** Path to return to once signed in. */
  back: string
  values?: Record<string, string>
  errors?: FieldError[]
}
