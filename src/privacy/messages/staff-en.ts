import type { StaffWords } from './staff-fr.ts'

/** Words for whoever answers for personal data, in English. */
export const staffEn: StaffWords = {
  unnamed: 'No name',
  requests: {
    title: 'Requests for erasure',
    none: 'No request is waiting',
    noneReason: 'A participant or a parent asks for erasure on their page “My data”.',
    columns: { name: 'Who', by: 'Asked by', on: 'On', due: 'Answer by' },
    herself: 'herself',
    guardian: 'a parent',
    open: 'Answer',
  },
  person: {
    overline: 'Personal data',
    ratedBlind: {
      title: 'You have read this file without its name',
      why: 'Its data open after the decision. Before, they would say who she is.',
      who: 'Until then, another administrator can hand over or erase these data.',
      alone:
        'Nobody else can do so today. Add a second administrator, who has not read this file. Or decide this file on the board first: its data open afterwards.',
      invite: 'Add an administrator',
      decide: 'Go to the board',
    },
    archive: 'Hand over her data',
    archiveLead:
      'One file with everything she may see, in her language. Call to be sure that it is she, or her parent, who asks.',
    archiveButton: 'Download her archive',
    waiting: (day, due) => `A request for erasure has been waiting since ${day}. Answer by ${due}.`,
    severalRows: (names) =>
      `The team has said that these files are one person: ${names.join(', ')}. The archive and the erasure take all of them.`,
    preview: 'What would be erased',
    columns: { what: 'What', rows: 'Rows' },
    stays: 'What stays, without a name',
    staysLead:
      'Identifiers, codes and dates: public figures stay right, and we can show that her choices were respected (GDPR, art. 5 and 17).',
    guardians: 'Parents who are here only for her are erased with her.',
    obstacles: {
      'place in a cohort': 'She has a place in a cohort. Record that she leaves first.',
      'place to come':
        'She has accepted a place, and is in no cohort yet. First record that she gives up her place.',
      'has a role': 'She has a role in the team. End it first.',
    },
    toThePlace: 'Go to her place',
    erase: 'Erase',
    reason: 'Reason',
    reasons: {
      'she asked': 'She asked for it',
      'her guardian asked': 'Her parent asked for it',
      'entered by mistake': 'Entered by mistake',
      'another duty': 'Another legal duty',
    },
    confirm: 'To confirm, write the word “erase”',
    confirmHint: 'Nothing can be recovered, not even from a backup.',
    confirmWord: 'erase',
    eraseButton: 'Erase for good',
    done: 'The person has been erased.',
    keep: 'Keep, and say why',
    keepReason: 'Reason (she will read it)',
    keepReasons: {
      'place under way': 'A place in a cohort under way',
      'not sure it is her': 'We are not sure that the request comes from her',
      'another duty': 'Another duty',
    },
    keepButton: 'Answer without erasing',
    keptDone: 'The answer is on her page.',
    gone: 'This request is no longer waiting.',
    faults: {
      reason: 'Choose a reason',
      confirm: 'Write the word “erase”',
      rows: 'Her files have changed in the meantime: read again what would be erased',
    },
  },
  reports: {
    title: 'Erased overnight',
    lead: 'Every night, what has been kept long enough is erased. If a night has no line, the job did not run.',
    requests: 'Requests for erasure',
    none: 'No report yet',
    noneReason: 'The first report comes tonight.',
    columns: { night: 'Night of', rule: 'Rule', kept: 'Kept', source: 'Source', erased: 'Erased' },
    rules: {
      'absence calls': 'Calls after an absence',
      contacts: 'Contacts for the next campaign',
      'drafts never sent': 'Drafts never sent',
      'charters of adults': 'Charters signed and pages read by adults',
      'checks of adults': 'Checks of adults',
      'emergency sheets': 'Emergency sheets',
      'ended links': 'Links that no longer open anything',
      'participant files': 'Files with a place',
      'refused files': 'Files without a place',
      'words never sent': 'Text of messages that were never sent',
      'messages to cohorts': 'Messages to cohorts',
      'optional answers': 'Optional sensitive answers',
    },
    told: {
      'absence calls': {
        kept: (length) => `${length} after the edition`,
        none: 'as long as the programme says, after the edition',
        source: 'File of the programme, absenceCalls',
      },
      contacts: {
        kept: (length) => `until the next campaign has closed, ${length} at most`,
        none: 'until the next campaign has closed',
        source: 'File of the programme; told to the person when she leaves her contact',
      },
      'emergency sheets': {
        kept: (length) => `${length} after the end of the cohort`,
        none: 'no sheet is asked for',
        source: 'Emergency sheet, in the file of the programme',
      },
      'messages to cohorts': {
        kept: (length) => `${length} after the edition, until the day told to whoever writes`,
        none: 'until the last day of the edition',
        source: 'File of the programme, messagesToCohorts',
      },
      'optional answers': {
        kept: (length) => `${length} after the last day of the edition, as told to the applicant`,
        none: 'none is asked for',
        source: 'Programme file, keptAfterLastDay of each question',
      },
      'charters of adults': {
        kept: (length) => `${length} after the last day beside participants or in the team`,
        none: '',
        source: 'Proposed by Frise, to be confirmed',
      },
      'checks of adults': {
        kept: (length) => `${length} after the last valid day`,
        none: '',
        source: 'Proposed by Frise, to be confirmed: an expired check says nothing any more',
      },
      'ended links': { kept: 'as long as they open', source: 'A link is a key' },
      'words never sent': {
        kept: 'until the night after',
        source: 'These words hold links, which are keys',
      },
    },
    programme: (name, version) => `${name}, version ${version}`,
  },
}
