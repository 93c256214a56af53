import type { Role } from '#src/organisations/index.ts'

/** Words about the team, in French. */
export const fr = {
  title: 'Équipe',
  invite: 'Ajouter une personne',
  columns: { name: 'Nom', roles: 'Rôles', email: 'E-mail' },
  roles: {
    administrator: 'Administratrice',
    'programme manager': 'Responsable de programme',
    'territory coordinator': 'Coordinatrice territoriale',
    reader: 'Lectrice',
    'board member': 'Membre de la commission',
    facilitator: 'Formatrice',
    host: 'Hôte',
    'safeguarding officer': 'Référente protection',
  } satisfies Record<Role, string>,
  everything: 'toute l’organisation',
  ended: (day: string) => `terminé le ${day}`,
  none: 'Personne dans l’équipe',
  noneReason: 'Ajoutez la première personne : elle reçoit un lien pour se connecter.',
  new: {
    title: 'Ajouter une personne',
    lead: 'Elle reçoit un e-mail pour se connecter. Elle met en place son second facteur la première fois.',
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'E-mail',
    role: 'Rôle',
    over: 'Sur',
    save: 'Ajouter et écrire à cette personne',
    done: 'La personne est dans l’équipe.',
  },
  one: {
    grants: 'Ses rôles',
    since: (day: string) => `depuis le ${day}`,
    end: 'Mettre fin',
    endedNow: 'Le rôle est terminé.',
    give: 'Donner un autre rôle',
    given: 'Le rôle est donné.',
    noRole: 'Plus aucun rôle',
    factor: 'Téléphone perdu',
    factorLead:
      'Retirer son second facteur ferme ses sessions. Elle en met un autre en place à sa prochaine connexion. Vérifiez de vive voix que c’est bien elle.',
    factorRemove: 'Retirer le second facteur',
    factorRemoved: 'Le second facteur est retiré, ses sessions sont fermées.',
  },
  faults: {
    firstName: 'Écrivez le prénom',
    lastName: 'Écrivez le nom',
    email: 'Écrivez une adresse e-mail, avec @',
    role: 'Choisissez un rôle',
    over: 'Choisissez une partie de la liste',
    tooLong: 'Raccourcissez : 100 caractères au plus',
    'known elsewhere':
      'Cette personne est aussi connue d’une autre organisation : l’administrateur du serveur retire son second facteur.',
    'last administrator': 'C’est la dernière administratrice : donnez d’abord ce rôle à quelqu’un d’autre.',
  },
}

export type TeamMessages = typeof fr
