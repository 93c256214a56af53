/** Where the first visitor of a real server founds its organisation; the address ends when it is founded. */
export const foundingPaths = { founding: () => '/founding' }
