import { notHers, type PersonalColumns, type Whose } from '#platform/privacy/personal-columns.ts'

/** What messages know about people. The recipient and the person it is about are both erased from it. */
export const personalColumns = {
  messages: {
    recipient_id: { class: 'trace', kept: 'with the person', erasure: 'kept' },
    about_id: { class: 'trace', kept: 'with the person', erasure: 'kept' },
    address: { class: 'contact', kept: 'with the person', erasure: 'blanked' },
    // "Lina needs your answer"
    subject: { class: 'content', kept: 'with the person', erasure: 'blanked' },
    // They hold links, which are keys.
    body: {
      class: 'content',
      kept: 'until the message has left or failed; in a demonstration, with the person',
      erasure: 'blanked',
    },
    html: {
      class: 'content',
      kept: 'until the message has left or failed; in a demonstration, with the person',
      erasure: 'blanked',
    },
  },
  mailings: {
    // What an adult wrote to a cohort; may name anybody of it.
    words: {
      class: 'content',
      kept: 'until words_until, told where they are read, or until somebody whom they may name is erased',
      erasure: 'blanked',
    },
    sent_by: { class: 'trace', kept: 'with the mailing', erasure: 'kept' },
  },
  mailing_recipients: {
    audience: { class: 'trace', kept: 'with the message', erasure: 'kept' },
    child_ids: { class: 'trace', kept: 'with the message', erasure: 'kept' },
  },
  message_settlements: {
    how: { class: 'trace', kept: 'with the message', erasure: 'kept' },
    by_id: { class: 'trace', kept: 'with the message', erasure: 'kept' },
  },
} as const satisfies PersonalColumns

/** Whose each row is. */
export const whose = {
  // A message to her mother about her is erased with her, and in her mother's archive, not in hers.
  // What is sealed is erased with her, and neither handed over nor counted: that it was written says too much.
  messages: [
    { by: 'recipient_id', archive: 'archived_messages', counted: 'unsealed_messages' },
    { by: 'about_id', archive: notHers },
  ],
  mailing_recipients: [{ by: 'message_id', of: 'messages', archive: notHers }],
  // What was written about a cohort of hers, to whomever, and what reached her anywhere; nothing says whom the words name.
  mailings: [
    { by: 'cohort_id', of: 'enrolments', sharing: 'cohort_id', archive: notHers },
    { by: 'id', of: 'mailing_recipients', sharing: 'mailing_id', archive: notHers },
  ],
} as const satisfies Whose
