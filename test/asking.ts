import type { RunningFrise } from './running-frise.ts'

/** Pages asked for in her language by whoever holds this cookie, and forms posted as a browser posts them. */
export function asking({ app }: RunningFrise, cookie: string, language = 'fr') {
  const asked = { 'accept-language': language, cookie }
  return {
    get: async (path: string): Promise<string> => (await app.request(path, { headers: asked })).text(),
    post: async (path: string, fields: Record<string, string>) => {
      const headers = { ...asked, origin: 'http://localhost' }
      const response = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) })
      return {
        status: response.status,
        location: response.headers.get('location'),
        cookies: response.headers.getSetCookie().map(decodeURIComponent).join(),
        text: await response.text(),
      }
    },
  }
}
