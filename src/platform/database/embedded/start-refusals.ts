/** Why the embedded database did not start, in one sentence per language that says what to do. */
export class DatabaseCannotStart extends Error {
  readonly sentence: { fr: string; en: string }

  constructor(sentence: { fr: string; en: string }, cause?: unknown) {
    super(`${sentence.fr}\n${sentence.en}`, { cause })
    this.name = new.target.name
    this.sentence = sentence
  }
}

/** Another living process holds this data folder. */
export class DataFolderInUse extends DatabaseCannotStart {
  constructor(folder: string) {
    super({
      fr: `Frise tourne déjà sur le dossier de données ${folder}. Arrêtez l’autre Frise, ou choisissez un autre dossier avec FRISE_DATA.`,
      en: `Frise is already running on the data folder ${folder}. Stop the other Frise, or choose another folder with FRISE_DATA.`,
    })
  }
}

/** The files belong to another system user than the one who starts Frise. */
export class DataFolderOfAnotherUser extends DatabaseCannotStart {
  constructor(path: string, cause?: unknown) {
    super(
      {
        fr: `${path} appartient à un autre utilisateur de cette machine. Démarrez Frise avec cet utilisateur, ou choisissez un autre dossier avec FRISE_DATA.`,
        en: `${path} belongs to another user of this machine. Start Frise as that user, or choose another folder with FRISE_DATA.`,
      },
      cause,
    )
  }
}

/** The data folder cannot be made or written: no right, no space, a file in its place. */
export class DataFolderNotWritable extends DatabaseCannotStart {
  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(
      {
        fr: `Frise ne peut pas écrire dans le dossier de données ${folder} (${reason}). Donnez-lui ce droit, ou choisissez un autre dossier avec FRISE_DATA.`,
        en: `Frise cannot write in the data folder ${folder} (${reason}). Give it that right, or choose another folder with FRISE_DATA.`,
      },
      cause,
    )
  }
}
