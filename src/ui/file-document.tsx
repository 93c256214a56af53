import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '#platform/i18n/language.ts'

/** A page that is handed over as a file: it stands alone, without our styles, scripts or fonts, and prints well. */
export function FileDocument({
  lang,
  title,
  children,
}: PropsWithChildren<{ lang: Language; title: string }>) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{plainStyle}</style>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  )
}

// Few rules, and in the file itself: it is opened from a folder, where there is nothing of ours beside it.
const plainStyle = [
  'body{font:17px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:44rem;padding:0 1.25rem}',
  'h2{margin-top:2.5rem}',
  'dl{border-top:1px solid;margin:0;padding:.75rem 0}',
  'dl div{display:flex;flex-wrap:wrap;gap:0 1rem}',
  'dt{flex:0 0 13rem;font-weight:650}',
  'dd{flex:1 1 16rem;margin:0;overflow-wrap:anywhere;white-space:pre-line}',
].join('')
