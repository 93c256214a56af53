import { SourceMap } from 'node:module'

/**
 * Lets stack traces name the lines of our `.ts` and `.tsx` as they are on disk. The map of a file is asked for at the first trace
 * that goes through it, from `mapOf(url)`: kept for all of them, as `--enable-source-maps` does, they take 7 MB of a server.
 */
export function nameTrueLines(mapOf) {
  const maps = new Map()
  const trueLine = (place, url, line, column) => {
    if (!maps.has(url)) maps.set(url, new SourceMap(mapOf(url)))
    const { originalLine, originalColumn } = maps.get(url).findEntry(line - 1, column - 1)
    return originalLine === undefined ? place : `${url}:${originalLine + 1}:${originalColumn + 1}`
  }
  Error.prepareStackTrace = (error, sites) => {
    const trace = [errorInWords(error), ...sites.map((site) => `    at ${site}`)].join('\n')
    return trace.replaceAll(ourPlace, trueLine)
  }
}

/** Where a call stands, in a trace: `file:///…/file.tsx:12:5`. */
const ourPlace = /(file:\/\/[^\s()]+\.tsx?):(\d+):(\d+)/g

/** What stands above a trace. An error may be made so that it cannot be written. */
function errorInWords(error) {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}
