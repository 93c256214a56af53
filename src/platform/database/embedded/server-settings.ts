/** PostgreSQL's settings, as arguments of `postgres`. What the connections of the pages hold after all pages, each with its plans: decision 036. */
export function serverSettings({ durable }: { durable: boolean }): string[] {
  const settings = { ...reachable, ...small, ...inMemory, ...discreet, ...(durable ? {} : forgetful) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** From this machine only; no socket file, whose default place is the shared temporary folder. */
const reachable = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC' }

/** Parallel workers, JIT, I/O workers and replication serve large machines: each costs memory for each query or at rest. */
const small = {
  shared_buffers: '40MB',
  max_connections: '60',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  autovacuum_max_workers: '1',
  max_locks_per_transaction: '128',
  io_method: 'sync',
  jit: 'off',
}

/**
 * Planning a large statement takes some ten MB for a moment; glibc would keep them in each connection for good once it has seen
 * them freed (mallopt(3): its thresholds grow by themselves unless they are set). Other C libraries do not read these.
 */
export const memoryGivenBack = { MALLOC_MMAP_THRESHOLD_: '4194304', MALLOC_TRIM_THRESHOLD_: '4194304' }

/** The log holds starts, stops and crashes. An error's message or statement can quote a person; the application logs its own. */
const discreet = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
}

/** The rows of an association are in memory or on a disk without a needle: finding one by an index costs what reading on does. */
const inMemory = { random_page_cost: '1.1' }

/** For tests: faster, and a power cut loses everything. */
const forgetful = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
