import type { Period } from '../period.ts'
import type { ProgrammeDocument } from '../programme-file.ts'
import { lengthInWords } from './lengths.ts'

type Kept = keyof ProgrammeDocument['retention']

const length = (period: Period) => lengthInWords(period, 'fr')

/** The rules of a programme in plain words, in French. */
export const rulesFr = {
  title: 'D’où viennent ces règles',
  lead: 'Chaque règle, et le texte ou la personne qui l’a posée.',
  back: 'Revenir aux programmes',
  source: 'Source',
  inFile: 'Dans le fichier',
  proposals: 'À confirmer par qui porte le programme',
  proposalsLead: 'Aucune source ne dit ceci. Frise le propose.',
  titles: {
    public: 'Pour qui',
    ages: 'Les âges',
    places: 'Les places',
    selection: 'La lecture des candidatures',
    permission: 'L’accord d’un parent',
    levels: 'Avant et après la majorité',
    jointAnswers: 'Les réponses facultatives',
    imageRight: 'L’image',
    emergencySheet: 'La fiche d’urgence',
    absenceCalls: 'Une absence sans nouvelle',
    completion: 'La participation complète',
    diploma: 'Le diplôme',
  },
  ages: (minimum: number, maximum: number | undefined) =>
    maximum === undefined ? `À partir de ${minimum} ans` : `De ${minimum} à ${maximum} ans`,
  countedOn: { 'first-day': 'le premier jour.', 'last-day': 'le dernier jour.' },
  places: (count: number) => `${count} places par lieu, sauf si le lieu en annonce un autre nombre.`,
  readers: (count: number) =>
    count === 1
      ? 'En général, une personne lit chaque candidature.'
      : `En général, ${count} personnes lisent chaque candidature.`,
  permission: (years: number) => `Avant ${years} ans, un parent ou responsable légal autorise à participer.`,
  levels: (minor: string, adult: string, years: number) =>
    `Elle est ${minor} avant ${years} ans, ${adult} ensuite.`,
  jointAnswers: (years: number) => `Avant ${years} ans, elles sont gardées si un parent est aussi d’accord.`,
  imageRight: (guardians: number, lasts: Period) =>
    `Il faut son oui et celui ${guardians === 1 ? 'd’un parent' : 'de deux parents'}. Un seul non suffit. Un oui dure ${length(lasts)}.`,
  sensitive: (after: Period) => `Gardé ${length(after)} après le dernier jour, puis effacé.`,
  emergencySheet: (after: Period) => `Effacée ${length(after)} après la fin.`,
  absenceCalls: (minutes: number) => `L’équipe est prévenue si personne n’a appelé après ${minutes} minutes.`,
  completion: (percent: number) => `Il faut suivre ${percent} % des heures données.`,
  excused: {
    'counts-as-absence': 'Une absence excusée compte comme une absence.',
    'left-out': 'Une absence excusée ne compte pas.',
  },
  keptFor: (period: Period) => `${length(period)}, puis effacement.`,
  kept: {
    draftsNeverSent: 'Un brouillon jamais envoyé',
    refusedFiles: 'Une candidature sans place',
    participantFiles: 'Le dossier d’une participante, après le dernier contact',
    contacts: 'Un contact pour la prochaine fois',
    absenceCalls: 'Les appels pour une absence, après le dernier jour',
    messagesToCohorts: 'Les messages à une promotion, après le dernier jour',
    concerns: 'Un signalement, après sa clôture',
    concernContacts: 'Le contact de qui a signalé, après la clôture',
    checks: 'La vérification d’un adulte, après sa fin',
    charters: 'Une charte signée, après le dernier jour auprès des filles',
  } satisfies Record<Kept, string>,
  check: (period: Period) => `Valable ${length(period)}.`,
}

export type RulesMessages = typeof rulesFr
