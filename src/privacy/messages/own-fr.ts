import type { Role } from '#src/organisations/index.ts'
import type { KeepingReason } from '../erasure.ts'
import type { Length } from '../own-person.ts'

/** Words about one's own data, in French: to a girl as her programme speaks to her, to a guardian "vous". */
export const ownFr = (address: 'tu' | 'vous') => {
  const say = (tu: string, vous: string) => (address === 'tu' ? tu : vous)
  return {
    title: 'Mes données',
    lead: say(
      'Tu peux tout voir, tout emporter, et demander que l’on efface.',
      'Vous pouvez tout voir, tout emporter, et demander que l’on efface.',
    ),
    archive: {
      title: 'Tout emporter',
      lead: (organisation: string) =>
        say(
          `Un seul fichier, avec ce que ${organisation} sait de toi\u00a0: une page à lire, et les mêmes données pour une machine.`,
          `Un seul fichier, avec ce que ${organisation} sait de vous\u00a0: une page à lire, et les mêmes données pour une machine.`,
        ),
      care: say(
        'Sur un appareil partagé, supprime le fichier après l’avoir lu.',
        'Sur un appareil partagé, supprimez le fichier après l’avoir lu.',
      ),
      button: 'Je télécharge tout',
      file: 'mes-donnees',
    },
    log: {
      title: 'Qui a ouvert mon dossier',
      lead: say(
        'Chaque ouverture de ton dossier et chaque changement par quelqu’un d’autre.',
        'Chaque ouverture de votre dossier et chaque changement par quelqu’un d’autre.',
      ),
      link: 'Je regarde',
      note: say(
        'On écrit le rôle de la personne, pas son nom. Les longues listes où ton nom apparaît ne sont pas comptées ici. Ce que tu fais toi-même non plus.',
        'On écrit le rôle de la personne, pas son nom. Les longues listes où votre nom apparaît ne sont pas comptées ici. Ce que vous faites vous-même non plus.',
      ),
      none: say('Personne n’a ouvert ton dossier', 'Personne n’a ouvert votre dossier'),
      noneReason: 'Quand quelqu’un l’ouvrira, ce sera écrit ici.',
      times: (times: number) => `${times} fois`,
    },
    erasure: {
      title: 'Effacer',
      itself: (length: string, ofChild: boolean) =>
        ofChild
          ? `Le dossier de votre enfant est effacé ${length} après notre dernier échange. Vous pouvez le demander plus tôt.`
          : say(
              `Ton dossier est effacé ${length} après notre dernier échange. Tu peux le demander plus tôt.`,
              `Votre dossier est effacé ${length} après notre dernier échange. Vous pouvez le demander plus tôt.`,
            ),
      length: (kept: Length) =>
        'days' in kept
          ? `${kept.days}\u00a0${kept.days === 1 ? 'jour' : 'jours'}`
          : `${kept.months}\u00a0mois`,
      lead: say(
        'L’association efface ton nom, tes contacts, tes réponses et tes messages. Elle répond en un mois au plus.',
        'L’association efface les noms, les contacts, les réponses et les messages. Elle répond en un mois au plus.',
      ),
      end: say(
        'Ta candidature s’arrête alors, et rien ne peut être retrouvé.',
        'Une candidature en cours s’arrête alors, et rien ne peut être retrouvé.',
      ),
      about: 'Pour qui\u00a0?',
      child: 'Pour mon enfant\u00a0: son dossier et ce que l’on sait de moi à cause d’elle',
      me: 'Pour moi seulement',
      sure: 'Je veux demander l’effacement',
      button: 'Je demande l’effacement',
      asked: 'La demande est partie.',
      waiting: (day: string, due: string) => `Demandé le ${day}. Réponse le ${due} au plus tard.`,
      withdraw: 'Je ne veux plus effacer',
      withdrawn: 'La demande est annulée. Rien n’est effacé.',
      kept: (day: string) => `Répondu le ${day}\u00a0: rien n’a été effacé.`,
      reasons: {
        'place under way': say(
          'Tu as une place dans une promotion en cours. Redemande après ton départ ou après la fin.',
          'Une place dans une promotion est en cours. Redemandez après le départ ou après la fin.',
        ),
        'not sure it is her': say(
          'L’association n’a pas pu savoir si la demande venait de toi. Appelle-la.',
          'L’association n’a pas pu savoir si la demande venait de vous. Appelez-la.',
        ),
        'another duty': say(
          'L’association doit garder ces données pour une autre raison. Demande-lui laquelle.',
          'L’association doit garder ces données pour une autre raison. Demandez-lui laquelle.',
        ),
      } satisfies Record<KeepingReason, string>,
      complain: say(
        'Pas d’accord\u00a0? Tu peux écrire à l’autorité qui protège les données, avec un adulte si tu veux. En France, c’est la CNIL\u00a0: cnil.fr/plaintes.',
        'Pas d’accord\u00a0? Vous pouvez écrire à l’autorité qui protège les données. En France, c’est la CNIL\u00a0: cnil.fr/plaintes.',
      ),
      faults: {
        about: say('Choisis pour qui', 'Choisissez pour qui'),
        sure: say('Coche la case pour confirmer', 'Cochez la case pour confirmer'),
      },
    },
    who: {
      roles: {
        administrator: 'une administratrice',
        'programme manager': 'une responsable de programme',
        'territory coordinator': 'une coordinatrice',
        reader: 'une lectrice',
        'board member': 'une membre de la commission',
        facilitator: 'une formatrice',
        host: 'une hôte',
        'safeguarding officer': 'la référente protection',
      } satisfies Record<Role, string>,
      guardian: say('ton parent', 'un parent'),
      program: 'le programme, tout seul',
      link: 'quelqu’un, par un lien',
      visitor: 'quelqu’un sans compte',
      person: 'quelqu’un de l’équipe',
    },
    deeds: {
      'absence.called': 'a appelé après une absence',
      'absence.opened': 'a noté une absence',
      'absence.read': 'a lu à qui téléphoner',
      'absence.settled': 'a clos une absence',
      'adult.added': 'a inscrit cette personne auprès d’une promotion',
      'adult.removed': 'a retiré cette personne d’une promotion',
      'application.answer-approved': 'a envoyé la réponse',
      'application.begun': 'a commencé la candidature',
      'application.decided': 'a décidé de la candidature',
      'application.fact-stated': 'a noté un fait sur la candidature',
      'application.facts-read': 'a lu ce qui est noté sur la candidature',
      'application.moved-up': 'a proposé une place libérée',
      'application.read': 'a lu la candidature',
      'application.submitted': 'a envoyé la candidature',
      'application.withdrawn': 'a retiré la candidature',
      'charter.signed': 'a signé la charte',
      'check.seen': 'a noté une vérification',
      'completion.overridden': 'a décidé du diplôme',
      'completion.read': 'a lu les présences et le diplôme',
      'coordinator.asked': 'a demandé un appel',
      'coordinator.told': 'a prévenu la coordinatrice',
      'diploma.issued': 'a remis le diplôme',
      'diploma.reissued': 'a refait le diplôme au nom corrigé',
      'diplomas.printed': 'a imprimé le diplôme',
      'emergency-sheet.printed': 'a imprimé la fiche d’urgence',
      'emergency-sheet.read': 'a lu la fiche d’urgence',
      'emergency-sheet.written': 'a écrit la fiche d’urgence',
      'enrolment.departed': 'a noté le départ d’une promotion',
      'enrolment.read': 'a lu la place dans une promotion',
      'enrolment.released': 'a libéré la place',
      'enrolment.transferred': 'a changé de promotion',
      'erasure.asked': 'a demandé l’effacement',
      'erasure.kept': 'a répondu à la demande d’effacement',
      'erasure.withdrawn': 'a annulé la demande d’effacement',
      'file.masked': 'a relu les textes sans les noms',
      'file.conflict-declared': 'a dit ne pas pouvoir lire ce dossier',
      'file.opened': 'a ouvert le dossier complet, après la décision',
      'file.read': 'a lu les réponses écrites, sans voir le nom',
      'file.words-hidden': 'a caché des mots dans les textes',
      'file.words-shown': 'a montré de nouveau des mots cachés dans les textes',
      'guardian.added': 'a ajouté un parent',
      'guardian.answered': 'a répondu à la demande d’accord',
      'guardian.asked': 'a demandé l’accord d’un parent',
      'guardian.confirmed-by-voice': 'a parlé avec un parent',
      'guardians.read': 'a lu les réponses des parents',
      'image-rights.answered': 'a répondu pour l’image',
      'link.ended': 'a fermé un lien personnel',
      'link.renewed': 'a demandé un nouveau lien',
      'link.sent-again': 'a envoyé un nouveau lien',
      'links.read': 'a lu la liste des liens',
      'majority.reached': 'a noté la majorité',
      'majority.undone': 'a noté la minorité',
      'member.read': 'a lu la fiche d’équipe',
      'offer.accepted': 'a pris la place proposée',
      'offer.refused': 'a laissé la place proposée',
      'offer.cancelled': 'a annulé la place proposée',
      'offer.expired': 'a fermé une offre restée sans réponse',
      'optional-answers.erased': 'a effacé des réponses facultatives',
      'paper.moved': 'a noté un papier',
      'paper.waived': 'a accepté qu’un papier manque',
      'papers.read': 'a lu les papiers',
      'papers.reminded': 'a rappelé un papier manquant',
      'permission-form.printed': 'a imprimé l’accord à signer',
      'person.archived': 'a téléchargé toutes les données',
      'person.birth-date-corrected': 'a corrigé la date de naissance',
      'person.data-read': 'a ouvert la page des données personnelles',
      'person.identity-read': 'a ouvert la page pour corriger le nom',
      'person.name-corrected': 'a corrigé le nom',
      'printed-code.given': 'a imprimé un code pour se connecter',
      'resume-code.closed': 'a essayé trop de fois un mauvais code',
      'resume-code.given': 'a donné un code de reprise',
      'resume-code.used': 'a ouvert le dossier par son code',
      'role.ended': 'a mis fin à un rôle',
      'role.given': 'a donné un rôle',
      'safeguarding-page.read': 'a lu la page protection',
      'second-factor.removed': 'a retiré le second code',
    } as Readonly<Record<string, string>>,
    looked: 'a ouvert le dossier',
    changed: 'a changé quelque chose dans le dossier',
  }
}

export type OwnWords = ReturnType<typeof ownFr>
