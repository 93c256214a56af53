import type { StructureDetails } from '#src/sourcing/structure.ts'

/** A fictional school or house in a real commune, by its official code, near a place where girls meet. */
export type School = Pick<StructureDetails, 'kind' | 'name' | 'educationPriority'> & {
  commune: string
  /** Key of the place to which its girls apply. */
  site: string
}

/** Known since last year. Priority education is that of collèges; for some of them nobody has said it yet. */
export const schools = {
  'trois-rivieres': of('creil', '60175', 'school', 'Collège des Trois-Rivières', 'REP+'),
  'bord-de-l-oise': of('creil', '60463', 'school', 'Collège du Bord-de-l’Oise', 'REP'),
  plateau: of('creil', '60414', 'school', 'Lycée du Plateau', 'unknown'),
  moulin: of('creil', '60684', 'youth structure', 'Maison des jeunes du Moulin', 'unknown'),
  'grande-boucle': of('cergy', '95127', 'school', 'Collège de la Grande-Boucle', 'REP'),
  'belles-rives': of('cergy', '95500', 'school', 'Lycée des Belles-Rives', 'no'),
  'clos-vert': of('cergy', '95476', 'school', 'Collège du Clos-Vert', 'no'),
  belvedere: of('cergy', '95127', 'relay', 'Maison de quartier du Belvédère', 'unknown'),
  filatures: of('villeurbanne', '69266', 'school', 'Collège des Filatures', 'REP+'),
  'grand-canal': of('villeurbanne', '69256', 'school', 'Collège du Grand-Canal', 'REP+'),
  'rue-neuve': of('villeurbanne', '69275', 'school', 'Lycée de la Rue-Neuve', 'unknown'),
  marees: of('nantes', '44109', 'school', 'Collège des Marées', 'REP+'),
  'deux-quais': of('nantes', '44162', 'school', 'Lycée des Deux-Quais', 'no'),
  'petite-jetee': of('nantes', '44143', 'school', 'Collège de la Petite-Jetée', 'unknown'),
  rives: of('nantes', '44109', 'relay', 'Point information jeunesse des Rives', 'unknown'),
  'sources-hautes': of('en-ligne', '15014', 'school', 'Lycée des Sources-Hautes', 'no'),
  monts: of('en-ligne', '23096', 'school', 'Collège des Monts-Gris', 'unknown'),
  vallon: of('en-ligne', '29232', 'school', 'Lycée du Vallon', 'no'),
  plaine: of('en-ligne', '28085', 'school', 'Collège de la Plaine', 'REP'),
} as const satisfies Record<string, School>
export type SchoolKey = keyof typeof schools

function of(
  site: string,
  commune: string,
  kind: School['kind'],
  name: string,
  educationPriority: School['educationPriority'],
): School {
  return { site, commune, kind, name, educationPriority }
}
