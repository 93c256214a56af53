/** Which text of the safeguarding page and of the charter is in force: a new text is read and signed again. */
export const pageVersion = '2026-11'
export const charterVersion = '2026-11'
/** On which day each was published: nobody signed it, or had it explained to her, before. */
export const charterPublishedOn = '2026-11-01'
export const pagePublishedOn = '2026-11-01'
