import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, test } from 'node:test'
import { readSettings } from '#platform/settings/settings.ts'
import { systemClock } from '../clock/clock.ts'
import { Undeliverable } from './mail.ts'
import { httpSms } from './sms.ts'
import { waysOut } from './ways-out.ts'

const servers: Server[] = []
after(() => servers.forEach((server) => server.close()))

const message = {
  to: '+33639980123',
  text: 'Lina "L’été" & co: https://x.example/a?b={to}',
  purpose: 'offer-made',
}

test('a JSON template carries the words as they are', async () => {
  const { url, received } = await operator(200)
  const sms = httpSms({
    countries: ['FR'],
    url,
    body: '{"recipient":"{to}","content":{"text":"{text}"}}',
    authorization: 'Bearer key',
  })
  assert.equal(await sms.send(message), 'sent')
  assert.equal(received[0]?.type, 'application/json')
  assert.equal(received[0]?.authorization, 'Bearer key')
  assert.deepEqual(JSON.parse(received[0]?.body ?? ''), {
    recipient: message.to,
    content: { text: message.text },
  })
})

test('a form template carries the words as they are', async () => {
  const { url, received } = await operator(200)
  await httpSms({ countries: ['FR'], url, body: 'to={to}&message={text}&sender=Frise' }).send(message)
  assert.equal(received[0]?.type, 'application/x-www-form-urlencoded')
  assert.deepEqual(
    [...new URLSearchParams(received[0]?.body)],
    [
      ['to', message.to],
      ['message', message.text],
      ['sender', 'Frise'],
    ],
  )
})

test('a refused message is undeliverable; an operator in trouble is asked again later', async () => {
  const refused = httpSms({ countries: ['FR'], url: (await operator(422)).url, body: '{"to":"{to}"}' })
  await assert.rejects(refused.send(message), Undeliverable)
  const inTrouble = httpSms({ countries: ['FR'], url: (await operator(503)).url, body: '{"to":"{to}"}' })
  await assert.rejects(inTrouble.send(message), (error) => !(error instanceof Undeliverable))
})

test('an operator that is away is asked again later, and the fault names neither number nor key', async () => {
  const away = httpSms({
    countries: ['FR'],
    url: 'http://127.0.0.1:1/send?key=secret',
    body: 'to={to}&text={text}',
  })
  await assert.rejects(away.send(message), (error) => {
    assert.ok(error instanceof Error && !(error instanceof Undeliverable))
    assert.equal(error.message, 'sms unreachable')
    return true
  })
})

test('a template that is not JSON though it starts like it is refused at once', () => {
  assert.throws(
    () => httpSms({ countries: ['FR'], url: 'https://sms.example', body: '{"to": {to}}' }),
    SyntaxError,
  )
})

type Received = { type: string | undefined; authorization: string | undefined; body: string }

async function operator(status: number): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { 'content-type': type, authorization } = request.headers
      received.push({ type, authorization, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status).end('{}')
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `http://127.0.0.1:${port}/send`, received }
}

test('a text message leaves for the countries named only, whatever calling code they share', async () => {
  const { url, received } = await operator(200)
  const to = (number: string, countries: string[]) =>
    httpSms({ url, body: 'to={to}&text={text}', countries }).send({ ...message, to: number })
  const antigua = '+12684641234'
  await assert.rejects(to(antigua, ['FR', 'RE', 'US', 'CA']), Undeliverable)
  await assert.rejects(to('+262692123456', ['FR']), Undeliverable)
  assert.equal(received.length, 0)
  const { FRISE_SMS_COUNTRIES: usual } = readSettings({})
  await assert.rejects(to(antigua, usual), Undeliverable)
  for (const number of ['+33639980123', '+262692123456', '+262639123456', '+590690123456', '+687751234'])
    assert.equal(await to(number, usual), 'sent', number)
  assert.equal(await to('+33692123456', usual), 'sent', 'as it was kept before')
  assert.equal(new URLSearchParams(received.at(-1)?.body).get('to'), '+262692123456')
  const sms = { url, body: 'to={to}&text={text}', countries: ['FR'] }
  const reach = (demonstration: boolean) =>
    waysOut({ demonstration, sms, clock: systemClock }).textsReach('+262639123456')
  assert.deepEqual([reach(false), reach(true)], [false, true])
})
