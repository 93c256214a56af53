import type { Scope } from '#platform/database/database.ts'
import { acceptOffer, refuseOffer } from '#src/applications/actions/answer-offer.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import type { DecisionOutcome } from '#src/applications/application.ts'
import { approveKindAnswers, endOffer } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationOf, type Sent } from './apply.ts'
import { as, byLink } from './days.ts'

/** A person of the board decides on the readings, with one sentence. */
export async function decide(
  scope: Scope,
  applicationId: string,
  { outcome, sentence, day, by, site }: Decided,
): Promise<void> {
  const deciding = as(scope, by, day, '14:00')
  const application = await applicationOf(deciding, applicationId)
  const refusal = await decideApplication(deciding, application, { outcome, sentence }, site)
  if (refusal !== null) throw new Error(`Not decided: ${refusal}`)
}

type Decided = { outcome: DecisionOutcome; sentence: string; day: string; by: string; site: SiteAddress }

/** Somebody of the team approves the kind answers to those who get no place; they leave at once. */
export async function answerKindly(
  scope: Scope,
  applicationIds: readonly string[],
  { day, by, site }: { day: string; by: string; site: SiteAddress },
): Promise<void> {
  await approveKindAnswers(as(scope, by, day, '16:00'), applicationIds, site)
}

/** What becomes of an offer: she takes the place, leaves it, lets the deadline pass, or withdraws altogether. */
export type OfferAnswer = 'accepts' | 'refuses' | 'lets it pass' | 'withdraws'

export async function answerOffer(
  scope: Scope,
  { applicationId, applicantId }: Sent,
  { answer, day, site }: { answer: OfferAnswer; day: string; site: SiteAddress },
): Promise<void> {
  const answering = byLink(scope, applicantId, day, '18:00')
  switch (answer) {
    case 'accepts': {
      const refusal = await acceptOffer(answering, applicationId, site)
      if (refusal !== null) throw new Error(`Not accepted: ${refusal}`)
      return
    }
    case 'refuses':
      await refuseOffer(answering, applicationId, site)
      return
    case 'withdraws':
      await giveUpPlace(answering, applicationId, site)
      return
    case 'lets it pass': {
      const { offer } = await applicationOf(scope, applicationId)
      const now = offer!.expiresAt
      const job: Scope = { ...scope, now, actor: { kind: 'job', id: null } }
      return endOffer(site)(job, { applicationId })
    }
  }
}

/** She leaves the campaign before anybody decided. */
export async function withdraw(
  scope: Scope,
  { applicationId, applicantId }: Sent,
  { day, site }: { day: string; site: SiteAddress },
): Promise<void> {
  await giveUpPlace(byLink(scope, applicantId, day, '19:00'), applicationId, site)
}

export const offeredBecause: readonly string[] = [
  'Elle dit ce qui l’intrigue et raconte comment elle a demandé de l’aide.',
  'Une envie précise, liée à quelqu’un de sa famille.',
  'Elle a recommencé plusieurs fois et dit ce qu’elle a changé.',
  'Deux lectures très proches, l’envie est claire.',
  'Une histoire simple, tenue jusqu’au bout.',
  'Elle veut essayer sans savoir encore où cela mène, et le dit bien.',
]
export const waitingBecause: readonly string[] = [
  'Belle envie. Plus assez de places dans ce lieu pour l’instant.',
  'Les deux lectures diffèrent d’un point. À rappeler si une place se libère.',
  'Très proche des dernières places données.',
]
export const declinedBecause: readonly string[] = [
  'L’envie n’est pas encore dite avec ses mots. À revoir l’an prochain.',
  'Le lieu est complet et la liste d’attente aussi.',
  'Elle est surtout intéressée par un autre stage, à la même date.',
  'L’histoire racontée reste courte. Une initiation avec une ambassadrice lui irait bien.',
]
