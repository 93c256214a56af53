import type { Language } from '#platform/i18n/language.ts'

/** One paragraph of a mail: words, or a link that stands alone. */
export type Block = string | { label: string; href: string }

/** A paragraph as HTML. Everything in it is escaped. */
export function paragraph(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`
  return `<p><a href="${escaped(block.href)}">${escaped(block.label)}</a></p>`
}

/** The paragraphs of a mail that `paragraph` wrote, so that a page can show them without trusting any HTML. */
export function blocksOf(html: string): Block[] {
  return html.split('\n').flatMap((line): Block[] => {
    const link = /^<p><a href="([^"]*)">([^<]*)<\/a><\/p>$/.exec(line)
    if (link !== null) return [{ href: unescaped(link[1]!), label: unescaped(link[2]!) }]
    const words = /^<p>(.*)<\/p>$/.exec(line)?.[1]
    return words === undefined ? [] : [unescaped(words.replaceAll('<br>', '\n'))]
  })
}

function unescaped(html: string): string {
  return html.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** A whole HTML mail around paragraphs: one column, the reader's own font size and colours. */
export function mailDocument(mail: { language: Language; subject: string; html: string }): string {
  return `<!doctype html>
<html lang="${mail.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(mail.subject)}</title>
<style>body { font-family: sans-serif; line-height: 1.5; max-width: 36em; margin: 0 auto; padding: 20px }</style>
</head>
<body>
${mail.html}
</body>
</html>
`
}

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
