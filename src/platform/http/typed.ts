/** What stood in a form of the page when another language was chosen. */
export type Typed = { form: string; fields: Readonly<Record<string, string>> }
