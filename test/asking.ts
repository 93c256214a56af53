import type { RunningFrise } from './running-frise.ts'

/** Pages asked for in French by whoever holds this cookie, and forms posted as a browser posts them. */
export function asking({ app }: RunningFrise, cookie: string) {
  const language = { 'accept-language': 'fr', cookie }
  return {
    get: async (path: string): Promise<string> => (await app.request(path, { headers: language })).text(),
    post: async (path: string, fields: Record<string, string>) => {
      const headers = { ...language, origin: 'http://localhost' }
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
