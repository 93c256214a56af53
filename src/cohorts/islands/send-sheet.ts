/**
 * Written, with the page that follows; not yet, since nobody answered; a person must look at the answer; or her role opens
 * this roll call no more: it rests, or it ended.
 */
type Sent = { written: string } | 'later' | 'look' | 'stopped' | { elsewhere: string }

/**
 * Sends a sheet in the background. The server writes the same answers once, so that it may be sent again. `checks` is the
 * page to which a role that rests is led.
 */
export async function sendSheet(
  address: string,
  fields: Record<string, string>,
  checks: string | null,
): Promise<Sent> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(fields),
    })
    if (answer.status >= 500 || answer.status === 429) return 'later'
    if (answer.status === 404 || (answer.redirected && new URL(answer.url).pathname === checks))
      return 'stopped'
    // Signed out meanwhile: what was answered waits for whoever signs in again.
    if (answer.redirected) return { elsewhere: answer.url }
    if (answer.headers.get('content-type')?.startsWith('application/json') !== true) return 'look'
    return { written: ((await answer.json()) as { to: string }).to }
  } catch {
    return 'later'
  }
}
