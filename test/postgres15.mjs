// Runs the tests that use the shared database on Debian's PostgreSQL 15, the oldest that Frise accepts:
//   node test/postgres15.mjs [glob...]
// It is not part of `npm test`, which needs nothing outside the repository.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { needsDatabase } from './reaches-database.mjs'

const programs = process.env.FRISE_TEST_POSTGRES ?? '/usr/lib/postgresql/15/bin'
if (!existsSync(`${programs}/initdb`)) {
  process.stderr.write(
    `PostgreSQL 15 is not in ${programs}: apt-get install postgresql-15, or name its folder with FRISE_TEST_POSTGRES.\n`,
  )
  process.exit(1)
}

const chosen = process.argv.slice(2)
const all = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'database/**/*.test.ts'])
const files = chosen.length > 0 ? chosen : all.filter(needsDatabase)
const { status } = spawnSync(process.execPath, ['test/run.mjs', ...files], {
  stdio: 'inherit',
  env: { ...process.env, FRISE_TEST_POSTGRES: programs },
})
process.exit(status ?? 1)
