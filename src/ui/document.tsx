import { html } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Assets } from '#platform/http/assets.ts'
import type { Language } from '#platform/i18n/language.ts'
import { FormsContext, type FormsOfPage } from './forms-of-page.ts'
import { Icon } from './icon.tsx'
import { LanguageContext, useWords } from './language.tsx'

interface DocumentProps {
  lang: Language
  /** Unique to the page; the site's name comes after it. */
  title: string
  site?: string
  assets: Assets
  /** Names of the custom elements that this page enhances itself with. */
  islands?: string[]
  /** Says on every page that the people and figures are fictional. */
  demonstration?: boolean
  /** As whom one is signed in: a demonstration says it on every page of the team. */
  signedInAs?: string
  /** Those people and figures are not all there yet: the page may lack some. */
  loading?: boolean
  /** The page comes back with errors: its title says so first. */
  refused?: boolean
  description?: string
  forms?: FormsOfPage
}

/** The whole page: head, skip link, demonstration band, then a layout as its child. */
export function Document(props: PropsWithChildren<DocumentProps>) {
  return (
    <LanguageContext.Provider value={props.lang}>
      <FormsContext.Provider value={{ ...props.forms, drawn: 0, first: undefined }}>
        <Page {...props} />
      </FormsContext.Provider>
    </LanguageContext.Provider>
  )
}

/**
 * Prepends the doctype, without which browsers fall back to their quirks mode. A plain string: the String object that
 * `html` makes is no text to a response, which would then stream it in pieces.
 */
export async function renderDocument(document: Child): Promise<string> {
  return String(await html`<!doctype html>${document}`)
}

function Page(props: PropsWithChildren<DocumentProps>) {
  const { lang, title, site, assets, islands = [], demonstration, loading, refused } = props
  const { description, signedInAs, children } = props
  const words = useWords()
  const named = site ? `${title} | ${site}` : title
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{refused ? words.errorInTitle(named) : named}</title>
        {description && <meta name="description" content={description} />}
        <meta name="color-scheme" content="light dark" />
        {assets.fonts.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={favicon} />
        {['kit', ...islands].map((island) => (
          <script type="module" src={assets.island(island)} />
        ))}
      </head>
      <body>
        <a class="skip-link" href="#content">
          {words.skipToContent}
        </a>
        {demonstration && <DemonstrationBand loading={loading} signedInAs={signedInAs} />}
        {children}
      </body>
    </html>
  )
}

type DemonstrationBandProps = { loading: boolean | undefined; signedInAs: string | undefined }

function DemonstrationBand({ loading = false, signedInAs }: DemonstrationBandProps) {
  const words = useWords()
  if (loading) {
    return (
      <aside class="demonstration-band" aria-label={words.demonstrationShort}>
        <Icon name="flask-conical" size={18} />
        <span>{words.demonstrationLoads}</span>
      </aside>
    )
  }
  if (signedInAs !== undefined) {
    return (
      <aside class="demonstration-band" aria-label={words.demonstrationShort}>
        <Icon name="flask-conical" size={18} />
        <span>{words.demonstrationAs(signedInAs)}</span>
      </aside>
    )
  }
  const more = words.demonstration.slice(words.demonstrationShort.length)
  return (
    <aside class="demonstration-band" aria-label={words.demonstrationShort}>
      <Icon name="flask-conical" size={18} />
      <span>
        {words.demonstrationShort}
        <span class="demonstration-more">{more}</span>
      </span>
    </aside>
  )
}

const favicon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect y="2" width="17" height="8" rx="3" fill="#E8503A"/><rect x="8" y="12" width="19" height="8" rx="4" fill="#F5A300"/><rect x="17" y="22" width="15" height="8" rx="3" fill="#00806A"/><rect x="15" width="3" height="32" rx="1.5" fill="#5A2BD9"/></svg>',
)}`
