import type { Language } from '#platform/i18n/language.ts'

/** One paragraph of a mail: words, or a link that stands alone. Everything in it is escaped. */
export function paragraph(block: string | { label: string; href: string }): string {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`
  return `<p><a href="${escaped(block.href)}">${escaped(block.label)}</a></p>`
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
