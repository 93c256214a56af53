import { chownSync, lchownSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { type Launcher, run } from './run-program.ts'
import { DatabaseCannotStart, DataFolderOfAnotherUser } from './start-refusals.ts'

/** Tried in this order. A machine's administrator may create `frise`; one of the two others exists almost everywhere. */
const candidates = ['frise', 'postgres', 'nobody']

/**
 * Who runs PostgreSQL: ourselves, unless we are root, which PostgreSQL refuses to run as. Then another system user does, who
 * must have a name (initdb looks it up). Makes the cluster theirs. Throws when they cannot reach the programs or the cluster.
 */
export async function chooseSystemUser(binaries: Binaries, folder: DataFolder): Promise<Launcher> {
  if (process.getuid?.() !== 0) return ourselves(folder)
  const user = await findUser()
  giveCluster(folder, user)
  for (const launcher of launchers(user)) {
    if (await canReach(launcher, binaries, folder)) return launcher
  }
  throw new DatabaseCannotStart({
    fr: `Lancée par root, la base tourne avec l’utilisateur « ${user.name} », qui ne peut pas lire ${binaries.home} ou ${folder.path}. Démarrez Frise avec un utilisateur ordinaire, ou placez Frise et son dossier de données (FRISE_DATA) hors d’un dossier privé comme /root.`,
    en: `Started by root, the database runs as the user "${user.name}", who cannot read ${binaries.home} or ${folder.path}. Start Frise as an ordinary user, or put Frise and its data folder (FRISE_DATA) outside a private folder such as /root.`,
  })
}

type User = { name: string; uid: number; gid: number }

function ourselves(folder: DataFolder): Launcher {
  const cluster = statSync(folder.cluster, { throwIfNoEntry: false })
  if (cluster && process.getuid && cluster.uid !== process.getuid()) {
    throw new DataFolderOfAnotherUser(folder.cluster)
  }
  return { prefix: [] }
}

async function findUser(): Promise<User> {
  for (const name of candidates) {
    const [uid, gid] = await Promise.all([
      run({ prefix: [] }, 'id', ['-u', name]),
      run({ prefix: [] }, 'id', ['-g', name]),
    ])
    if (uid.code === 0 && gid.code === 0) return { name, uid: Number(uid.output), gid: Number(gid.output) }
  }
  throw new DatabaseCannotStart({
    fr: 'PostgreSQL ne tourne pas avec root, et cette machine n’a pas d’utilisateur « frise », « postgres » ou « nobody ». Créez l’utilisateur « frise » (useradd --system frise).',
    en: 'PostgreSQL does not run as root, and this machine has no user "frise", "postgres" or "nobody". Create the user "frise" (useradd --system frise).',
  })
}

/**
 * The plain way first. In a private folder (a clone in root's home, as in many containers) the user is let through by a Linux
 * capability: reading alone where root itself has it, else passing every file check, which containers grant by default. It weakens
 * only what root chose by starting there: the application's roles are no superusers and cannot make the server read a file.
 * PostgreSQL asks access(), which ignores capabilities of a user who is not root unless `no_setuid_fixup` is set.
 */
function launchers(user: User): Launcher[] {
  const { uid, gid } = user
  const through = ['dac_read_search', 'dac_override'].map((capability) => ({
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      ...['--inh-caps', '--ambient-caps', '--bounding-set'].map((set) => `${set}=-all,+${capability}`),
    ],
    owner: { uid, gid },
  }))
  return [{ prefix: [], uid, gid, owner: { uid, gid } }, ...through]
}

async function canReach(launcher: Launcher, binaries: Binaries, folder: DataFolder): Promise<boolean> {
  const question =
    'test -x "$1" && test -r "$2/share/postgresql/postgres.bki" && test -r "$2/lib" && test -x "$3/."'
  const answer = await run(launcher, 'sh', [
    '-c',
    question,
    'sh',
    binaries.postgres,
    binaries.home,
    folder.path,
  ])
  return answer.code === 0
}

/** After a restore by root, or a start by an ordinary user, the files are somebody else's. */
function giveCluster(folder: DataFolder, { uid, gid }: User): void {
  const cluster = statSync(folder.cluster, { throwIfNoEntry: false })
  if (!cluster || cluster.uid === uid) return
  for (const entry of readdirSync(folder.cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder.cluster, entry), uid, gid)
  }
  chownSync(folder.cluster, uid, gid)
}
