import type { ChannelKind } from '#src/sourcing/channel.ts'
import type { SchoolKey } from './schools.ts'

/** A way in that is no talk, the same year after year. `site`: the place that it leads to, when it leads to one. */
export type StandingChannel = {
  kind: Exclude<ChannelKind, 'talk'>
  name: string
  site: string | null
  structure: SchoolKey | null
}

export const standingChannels: readonly StandingChannel[] = [
  { kind: 'ambassador', name: 'Les ambassadrices de Creil', site: 'creil', structure: null },
  { kind: 'ambassador', name: 'Les ambassadrices de Villeurbanne', site: 'villeurbanne', structure: null },
  { kind: 'ambassador', name: 'Les ambassadrices de Nantes', site: 'nantes', structure: null },
  { kind: 'relay', name: 'Maison de quartier du Belvédère', site: 'cergy', structure: 'belvedere' },
  { kind: 'relay', name: 'Point information jeunesse des Rives', site: 'nantes', structure: 'rives' },
  { kind: 'teacher', name: 'Équipe de technologie', site: 'villeurbanne', structure: 'filatures' },
  { kind: 'network', name: 'Instagram de l’association', site: null, structure: null },
  { kind: 'event', name: 'Forum des métiers de Cergy', site: 'cergy', structure: null },
]
