import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
before(async () => {
  running = await runningFrise()
})
after(() => running?.stop())

test('a session that was ended opens no concern, absence, emergency sheet or application, not even in its last minute', async () => {
  for (const [role, kept, shut] of [
    ['safeguarding officer', '/my-checks', '/concerns'],
    ['territory coordinator', '/cohorts', '/absences'],
  ] as const) {
    let cookie = await cookieOf(running, role)
    const status = async (path: string) => {
      const answer = await fetch(`${running.url}/o/ricochet${path}`, {
        redirect: 'manual',
        headers: { cookie },
      })
      // As a browser keeps it: with the first page comes the minute for which its session is believed.
      for (const given of answer.headers.getSetCookie()) cookie += `; ${given.split(';')[0]}`
      return answer.status
    }
    assert.deepEqual([await status(kept), await status(shut)], [200, 200], role)
    const { accountId } = (await running.frise.signIn.whoIs(
      new Request(running.url, { headers: { cookie } }),
    ))!
    await running.frise.signIn.revokeSessions(accountId)
    assert.deepEqual([await status(kept), await status(shut)], [200, 303], role)
    for (const page of ['/cohorts/a/emergency-sheets', '/applications/a', '/people/a/data'])
      assert.equal(await status(page), 303, `${role} ${page}`)
  }
})

test('what somebody read signed in is kept by no browser, nor is a concern that anybody writes; signing out says so', async () => {
  const keeping = async (path: string, cookie = '') => {
    const answer = await fetch(`${running.url}${path}`, { redirect: 'manual', headers: { cookie } })
    assert.equal(answer.status, 200, path)
    return answer.headers.get('cache-control')
  }
  const cookie = await cookieOf(running, 'safeguarding officer')
  for (const path of ['/concerns', '/my-checks', ''])
    assert.equal(await keeping(`/o/ricochet${path}`, cookie), 'no-store', path)
  assert.equal(await keeping('/o/ricochet/concern'), 'no-store')
  assert.equal(await keeping('/o/ricochet'), 'private, no-cache')
  const headers = { cookie, origin: running.url }
  const left = await fetch(`${running.url}/sign-out`, { method: 'POST', redirect: 'manual', headers })
  assert.equal(left.headers.get('clear-site-data'), '"cache"')
})
