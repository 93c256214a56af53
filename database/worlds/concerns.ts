import { newId } from '#platform/ids/ids.ts'
import { moveConcern } from '#src/safeguarding/actions/move-concern.ts'
import { raiseConcern } from '#src/safeguarding/actions/raise-concern.ts'
import { concernsFor } from '#src/safeguarding/concern-queries.ts'
import { concernPaths } from '#src/safeguarding/index.ts'
import { as, daysAfter, momentOf } from './days.ts'
import { memberNamed } from './team.ts'
import { type WorldStep, worldZone } from './world-step.ts'

const slug = 'ricochet'

/** Two worries: the officer has read one and said what she does; the other came in last evening. */
export const concerns: WorldStep = {
  name: 'concerns',
  slug,
  build: async (scope, { origin }, today) => {
    const desk = {
      zone: worldZone,
      link: origin + concernPaths.list(slug),
      reportLink: origin + concernPaths.raise(slug),
      leavesBy: ['mail'] as const,
    }
    for (const { daysAgo, time, ...raised } of worries) {
      const raising = {
        ...scope,
        now: momentOf(daysAfter(today, -daysAgo), time),
        actor: { kind: 'visitor', id: null } as const,
      }
      const taken = await raiseConcern(
        raising,
        { ...raised, key: newId(raising.now), keptFrom: [], asked: [], page: '', language: 'fr' },
        desk,
      )
      if (taken === 'nobody left' || 'named' in taken)
        throw new Error(`Concern not taken: ${JSON.stringify(taken)}`)
      if (daysAgo === 1) continue
      const personId = await memberNamed(scope, 'Vauquelin')
      const reading = as(scope, personId, daysAfter(today, -daysAgo + 1), '09:20')
      const reader = { personId, today, isOfficer: true, administratorSince: null }
      const [first] = await concernsFor(reading, reader)
      await moveConcern(reading, first!.id, {
        to: 'triaged',
        sentence: 'Lu ce matin. J’appelle la personne qui a écrit, puis je vois avec l’équipe du lieu.',
      })
    }
  },
}

const worries = [
  {
    daysAgo: 6,
    time: '21:40',
    worry:
      'Ma copine reçoit des messages d’un garçon plus âgé le soir après la séance. Elle rigole mais je crois qu’elle a peur.',
    about: 'Une fille de la promotion de Creil',
    contact: '06 39 98 00 41',
  },
  {
    daysAgo: 1,
    time: '19:55',
    worry:
      'Ma fille dit qu’une autre est mise de côté pendant les travaux en binôme, et que personne ne le voit.',
    about: 'Le groupe de Creil',
    contact: '06 39 98 00 57',
  },
] as const
