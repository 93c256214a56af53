/** When this happens, do that: every subscription against the flow of `capabilities.ts`, on one page. */
export {}
