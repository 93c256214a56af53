/** Where this organisation is on the web, for links that leave the platform. */
export type SiteAddress = { origin: string; slug: string }
