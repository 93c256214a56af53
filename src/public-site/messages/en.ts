import type { LeadsWords, PublicWords } from './fr.ts'

export const en: PublicWords = {
  of: (title, edition) => `${title}: ${edition}`,
  standing: {
    open: (edition) => `${edition}: applications are open`,
    soon: (edition) => `${edition}: soon`,
    closed: (edition) => `${edition}: applications are closed`,
  },
  hero: {
    apply: (minutes) =>
      minutes === undefined ? 'Apply' : `Apply in ${minutes}${minutes === 1 ? ' minute' : ' minutes'}`,
    until: (instant) => `Until ${instant}.`,
    opensOn: (day) => `Applications open on ${day}.`,
    opensSoon: 'Applications open soon.',
    closed: 'Applications are closed.',
    haveCode: 'I have a class code',
    resume: 'I have already started my application',
    codeHint: 'Six letters and numbers, on the card',
    openCode: 'Continue',
    nextTime: 'Tell me next time',
  },
  path: {
    title: 'The journey',
    phases: { apply: 'I apply', meet: 'I take part', after: 'Afterwards' },
    apply: (day) => `Applications until ${day}`,
    applyClosed: 'Applications are closed',
    answer: (day) => `Answer on ${day}`,
    answerLater: 'Then an answer',
    camp: (dates, hours) => `${dates}: ${hours}`,
    afterwards: 'Life after it',
    today: (day) => `Today, ${day}`,
    later: 'And then',
  },
  near: {
    title: 'Near you',
    places: (count) => (count === 1 ? '1 place' : `${count} places`),
    state: { open: 'Open', full: 'Full for now', soon: 'Soon', closed: 'Closed' },
    full: 'All places are taken. You can still apply: if a place becomes free, we may offer it to you.',
    question: (who, phone) => `Any questions? ${who}, ${phone}.`,
    opensOn: (day) => `Opens on ${day}`,
    applyAt: (place) => `Apply in ${place}`,
    online: 'Online',
    applyOnline: 'Apply to the online group',
    elsewhere: 'Not on the list?',
    elsewhereWords: 'Leave your phone number or e-mail, and we will write to you next time.',
    leaveContact: 'Leave your details',
  },
  criteria: {
    title: 'Who it is for, and how we choose',
    who: 'Who it is for',
    ages: (minimum, maximum, day) =>
      maximum === undefined
        ? `Aged ${minimum} or more on ${day}.`
        : `Aged ${minimum} to ${maximum} on ${day}.`,
    anyAge: 'Any age.',
    public: {
      'women-only': (genders) => `For you, if you describe yourself this way: ${genders}.`,
      'women-priority': (genders) => `Places go first to whoever describes themselves this way: ${genders}.`,
      mixed: () => 'Open to everyone.',
    },
    group: 'One cohort in each place.',
    readers: (count) =>
      count === 1
        ? 'One person reads each application, without seeing the name.'
        : `${count} people read each application, without seeing the name.`,
    read: 'What we read',
    composed: 'How a group is made up',
    composedWords: 'Among the applications that were read, people choose so as to mix:',
    notRead: 'What does not count',
    source: 'Where this rule comes from:',
    why: 'Why this rule, and what the law says',
  },
  doors: {
    title: 'Another way in',
    lead: 'Too far, too early, too late, or no place left? Here are other ways in.',
  },
  parents: { title: 'For parents' },
  nextTime: {
    title: 'Next time',
    lead: {
      open: 'Applications are open: you can apply now. For the time after, leave a number or an address. We will write to you when they open again, and for nothing else.',
      soon: 'Leave a number or an address. We will write to you when applications open, and for nothing else.',
      closed:
        'Leave a number or an address. We will write to you when applications open again, and for nothing else.',
    },
    contact: 'Your phone number or e-mail',
    hint: 'For example 06 39 98 01 23 or awa@example.org',
    told: (day) =>
      `We use your details for nothing else. We erase them after the next campaign, by ${day} at the latest.`,
    toldOfDoor: (day) =>
      `Somebody from the team will write to you about this, and nothing else. Then we erase your details, by ${day} at the latest.`,
    saveForDoor: 'Leave my details',
    save: 'Tell me next time',
    takeBack: 'Erase my details from your lists',
    takenBack: 'If they were on our lists, your details are erased. We will not write to you.',
    tooMany:
      'Many people left their details from this network today. Try again tomorrow, or from another network.',
    saved: (day) => `Got it. We will erase your details by ${day} at the latest.`,
    fault: 'Write a phone number with ten digits, or an e-mail with @',
    noTexts: 'No text message leaves to that country. Write another number, or an e-mail address.',
    hiddenSign: 'One sign could not be seen. Take the \ufffd out of this contact.',
  },
  empty: {
    title: 'No campaign for now',
    reason: 'The programme and its places will appear here when an edition is ready.',
  },
}

export const leadsEn: LeadsWords = {
  title: 'Contacts for next time',
  lead: 'Each contact is used for what it was left for, and for nothing else.',
  purpose: 'To be told',
  purposes: {
    'next campaign': 'When applications open',
    'after this campaign': 'At the campaign after this one',
  },
  deeds: 'To do',
  answer: 'Told: erase it',
  answered: 'Noted: this contact is erased.',
  contact: 'Contact',
  campaign: 'Left at',
  language: 'Language',
  languages: { fr: 'French', en: 'English' },
  leftOn: 'Left on',
  eraseOn: 'Erased on, at the latest',
  empty: 'No contact yet',
  emptyReason: 'The front page takes a contact for next time, or for another door. It is shown here.',
  waiting: (count, campaign) =>
    count === 1 ? `One contact is waiting for ${campaign}` : `${count} contacts are waiting for ${campaign}`,
  invite: 'See the invitation',
  invitations: {
    title: (count) =>
      count === 0 ? 'Invitations' : count === 1 ? 'One contact to invite' : `${count} contacts to invite`,
    lead: 'Each gets one message only. The contact is erased the night after it is sent.',
    preview: { fr: 'What is read in French', en: 'What is read in English' },
    ways: (mail, sms) => `By e-mail: ${mail}. By text message: ${sms}.`,
    send: (count) => (count === 1 ? 'Send the invitation' : `Send ${count} invitations`),
    done: (count) =>
      count === 0
        ? 'They had all been sent already.'
        : count === 1
          ? 'One invitation is on its way.'
          : `${count} invitations are on their way.`,
    delivered: (reached, total) => `${reached} of ${total} invitations delivered`,
    kept: (reached, total) => `${reached} of ${total} kept: a demonstration sends nothing`,
    notOpen: 'Applications are not open: nobody is invited.',
    none: 'Nobody is waiting for this campaign',
    noneReason: 'Contacts left for next time are shown here.',
    back: 'Back to the contacts',
    channel: 'Contacts left for next time',
  },
}
