import type { Page } from 'playwright-core'

/** What a visit carried over the network, in bytes, heads included: all of it, and the scripts in it. */
export type Weight = { all: number; script: number }

/** Adds up what the network carries until it is asked. */
export function weightOf(page: Page): () => Promise<Weight> {
  const sizes: Promise<{ isScript: boolean; size: number }>[] = []
  page.on('requestfinished', (request) => {
    const isScript = request.resourceType() === 'script'
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        isScript,
        size: responseBodySize + responseHeadersSize,
      })),
    )
  })
  return async () => {
    const weight = { all: 0, script: 0 }
    for (const { isScript, size } of await Promise.all(sizes)) {
      weight.all += size
      if (isScript) weight.script += size
    }
    return weight
  }
}
