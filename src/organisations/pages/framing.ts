import type { Chrome } from '../chrome.ts'

/** What every page of an organisation gives to the document and to its layout. */
export function framing(chrome: Chrome) {
  const { language, assets, demonstration, loading, here, organisation, navigation, said } = chrome
  const { href, label, calls, exitLabel } = navigation.report
  const forms = { typed: chrome.typed, page: chrome.drawnByPost ? here : undefined }
  return {
    document: { lang: language, assets, demonstration, loading, site: organisation.name, forms },
    layout: {
      organisation: { name: organisation.name, href: navigation.home },
      language: { current: language, back: here },
      said,
      safety: { reports: [{ href, label }], calls, exitLabel },
    },
  }
}
