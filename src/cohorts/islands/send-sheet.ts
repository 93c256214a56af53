/** Written, with the page that follows; not yet, since nobody answered; or a person must look at the answer. */
export type Sent = { written: string } | 'later' | 'look' | { elsewhere: string }

/** Sends a sheet in the background. The server writes the same answers once, so that it may be sent again. */
export async function sendSheet(address: string, fields: Record<string, string>): Promise<Sent> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    })
    if (answer.status >= 500 || answer.status === 429) return 'later'
    // Signed out meanwhile: what was answered waits for whoever signs in again.
    if (answer.redirected) return { elsewhere: answer.url }
    if (answer.headers.get('content-type')?.startsWith('application/json') !== true) return 'look'
    return { written: ((await answer.json()) as { to: string }).to }
  } catch {
    return 'later'
  }
}
