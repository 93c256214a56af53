/** The name of an organisation as its address carries it: "Les Sœurs du Code" is "les-soeurs-du-code". */
export function slugOf(name: string): string {
  const plain = name
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? 'organisation' : slug
}
