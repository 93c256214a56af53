/**
 * Where the database is and as whom to enter it, one connection string per role
 * (`postgres://role:password@127.0.0.1:port/frise`):
 * `owner` migrates and owns the tables, `web` answers pages, `jobs` does deferred work; row-level security binds all three.
 * `bootstrap` is the superuser, kept for creating roles, extensions and test databases; the application never enters as it.
 */
export type DatabaseAddresses = { owner: string; web: string; jobs: string; bootstrap: string }
