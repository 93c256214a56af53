// Adds to package-lock.json the optional packages of other platforms that the registry in use did not serve
// while the lock was made; without them `npm ci` refuses the lock. Run it after every change of dependencies:
//   node tools/complete-lock-file.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = []

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (path === '' || lock.packages[place] || lock.packages[`${path}/${place}`]) continue
    if (!/^\d/.test(version)) continue
    lock.packages[place] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true }
    added.push(`${name}@${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(
  added.length === 0 ? 'The lock file is complete.\n' : `Added ${added.length} packages.\n`,
)

/** Operating system, processor and C library, read from a package name such as `…-linux-arm64-musl`. */
function platformOf(name) {
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows', 'wasm32'].find(
    (it) => name.includes(it),
  )
  const cpu =
    ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'].find((it) => name.includes(it)) ?? 'wasm32'
  const libc = name.includes('musl')
    ? 'musl'
    : name.includes('linux') && name.includes('gnu')
      ? 'glibc'
      : undefined
  return {
    ...(os && os !== 'wasm32' && { os: [os === 'windows' ? 'win32' : os] }),
    cpu: [cpu],
    ...(libc && { libc: [libc] }),
  }
}
