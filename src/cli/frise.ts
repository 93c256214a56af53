import { BackupRefused } from '#platform/backup/backup-refused.ts'
import { DatabaseCannotStart } from '#platform/database/embedded/start-refusals.ts'
import { readSettings, type Settings, SettingsFault } from '#platform/settings/settings.ts'
import { backup } from './backup.ts'
import { CommandRefused } from './command-refused.ts'
import { restore } from './restore.ts'
import { secondFactorOff } from './second-factor-off.ts'

/** `npm run frise -- COMMAND`: one sentence at the end; 0 when it is done, 1 when it is not, 2 when it is no command. */
type Command = (argument: string, settings: Settings) => Promise<string>
const commands: Record<string, Command> = { backup, restore, 'second-factor-off': secondFactorOff }

const help = `npm run frise -- backup FICHIER    sauvegarde la base et les fichiers, serveur en marche ou non
npm run frise -- restore FICHIER   restaure une sauvegarde dans une base vide, serveur arrêté
npm run frise -- second-factor-off ADRESSE   retire le second facteur de qui a perdu téléphone et codes de secours
npm run frise -- help              ce texte

npm run frise -- backup FILE       backs up the database and the files, with the server running or not
npm run frise -- restore FILE      restores a backup into an empty database, with the server stopped
npm run frise -- second-factor-off ADDRESS   removes the second factor of whoever lost phone and backup codes
npm run frise -- help              this text

FRISE_DATA=…    le dossier de données / the data folder (./data)
DATABASE_URL=…  un autre serveur PostgreSQL / another PostgreSQL server
`

const [name = 'help', argument, ...rest] = process.argv.slice(2)
const command = commands[name]
if (name === 'help') process.stdout.write(help)
else if (command === undefined || argument === undefined || rest.length > 0) {
  process.stderr.write(help)
  process.exitCode = 2
} else {
  await command(argument, readSettings(process.env)).then(
    (sentence) => process.stdout.write(`${sentence}\n`),
    (error: unknown) => {
      process.stderr.write(`\n${sentenceOf(error)}\n`)
      process.exitCode = 1
    },
  )
}

function sentenceOf(error: unknown): string {
  const told = [BackupRefused, CommandRefused, DatabaseCannotStart, SettingsFault].some(
    (kind) => error instanceof kind,
  )
  if (error instanceof Error) return told ? error.message : (error.stack ?? error.message)
  return String(error)
}
