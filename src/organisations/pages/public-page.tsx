import type { PropsWithChildren } from '#ui/children.ts'
import { Document } from '#ui/document.tsx'
import { PublicLayout } from '#ui/public-layout.tsx'
import type { Chrome } from '../chrome.ts'
import { framing } from './framing.ts'

type PublicPageProps = { chrome: Chrome; title: string; description?: string; footer?: string }

/** A page that anyone may open. */
export function PublicPage({
  chrome,
  title,
  description,
  footer,
  children,
}: PropsWithChildren<PublicPageProps>) {
  const { document, layout } = framing(chrome)
  const { publicLinks, account } = chrome.navigation
  return (
    <Document {...document} title={title} description={description}>
      <PublicLayout
        {...layout}
        nav={publicLinks}
        account={account}
        footer={{ about: footer, links: publicLinks }}
      >
        {children}
      </PublicLayout>
    </Document>
  )
}
