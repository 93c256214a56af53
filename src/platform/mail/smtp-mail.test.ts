import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:net'
import { after, test } from 'node:test'
import { Undeliverable } from './mail.ts'
import { smtpMail } from './smtp-mail.ts'

const servers: Server[] = []
after(() => servers.forEach((server) => server.close()))

const message = {
  id: '01935a00-0000-7000-8000-000000000000',
  to: 'parent@example.org',
  subject: 'Votre réponse',
  text: 'Bonjour Zoé d’Œuvre',
  html: '<p>Bonjour</p>',
  purpose: 'consent-request',
}

test('a mail reaches the server, from the organisation, to one address, with an id of its own', async () => {
  const { url, received } = await mailServer()
  const mail = smtpMail({ url, from: 'Elles codent <bonjour@elles.example>' })
  assert.equal(await mail.send(message), 'sent')
  const [letter = ''] = received
  assert.match(letter, /^MAIL FROM:<bonjour@elles\.example>/m)
  assert.match(letter, /^RCPT TO:<parent@example\.org>/m)
  assert.match(letter, /^Message-ID: <01935a00-0000-7000-8000-000000000000@elles\.example>/m)
  assert.match(letter, /^From: Elles codent <bonjour@elles\.example>/m)
  assert.match(letter, /^Auto-Submitted: auto-generated/m)
})

test('a subject or an address cannot add a header or a recipient', async () => {
  const { url, received } = await mailServer()
  const mail = smtpMail({ url, from: 'bonjour@elles.example' })
  await mail.send({ ...message, subject: 'Bonjour\r\nBcc: everybody@example.org' })
  await mail.send({ ...message, to: 'a@example.org, b@example.org' }).catch(() => undefined)
  assert.doesNotMatch(received.join(''), /^Bcc:/m)
  assert.doesNotMatch(received.join(''), /^RCPT TO:<b@example\.org>/m)
})

test('an address refused for good is undeliverable; a server that is busy is asked again later', async () => {
  const gone = await mailServer({ recipient: '550 5.1.1 parent@example.org unknown' })
  await assert.rejects(smtpMail({ url: gone.url, from: 'a@b.example' }).send(message), (error) => {
    assert.ok(error instanceof Undeliverable)
    assert.equal(error.message, 'smtp EENVELOPE 550')
    return true
  })
  const busy = await mailServer({ recipient: '451 4.3.0 try later' })
  await assert.rejects(smtpMail({ url: busy.url, from: 'a@b.example' }).send(message), (error) => {
    assert.ok(error instanceof Error && !(error instanceof Undeliverable))
    return true
  })
})

test('without a server the mail can be tried again, and the fault names no address', async () => {
  const mail = smtpMail({ url: 'smtp://127.0.0.1:1', from: 'a@b.example' })
  await assert.rejects(mail.send(message), (error) => {
    assert.ok(error instanceof Error && !(error instanceof Undeliverable))
    assert.doesNotMatch(error.message, /@/)
    return true
  })
})

/** As much of RFC 5321 as a sender needs; what was said by each sender is kept. */
async function mailServer(
  answers: { recipient?: string } = {},
): Promise<{ url: string; received: string[] }> {
  const received: string[] = []
  const server = createServer((socket) => {
    const at = received.push('') - 1
    let inLetter = false
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n')) {
        received[at] += `${line}\n`
        if (inLetter && line === '.') socket.write('250 taken\r\n')
        if (line === '.') inLetter = false
        if (inLetter || line === '' || line === '.') continue
        inLetter = line === 'DATA'
        socket.write(answerTo(line, answers.recipient))
      }
    })
    socket.on('error', () => undefined)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, received }
}

function answerTo(line: string, recipient = '250 ok'): string {
  if (line.startsWith('RCPT')) return `${recipient}\r\n`
  if (line === 'DATA') return '354 go on\r\n'
  if (/^(EHLO|HELO|MAIL|RSET|QUIT)/.test(line)) return '250 ok\r\n'
  return ''
}
