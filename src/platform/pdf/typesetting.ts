/** One document to set, as it crosses to the child process. Everything is a string: Typst's `sys.inputs` is. */
export type TypesettingRequest = {
  inputs: { template: string; title: string; language: string; values: string }
}

/** What comes back: the PDF, or why there is none. */
export type TypesettingAnswer =
  | { outcome: 'set'; pdf: Uint8Array }
  | { outcome: 'letters-missing'; letters: string[] }
  | { outcome: 'failed'; reason: string }
