/** The main thread's side of a vault: unlocked while its database worker lives, locked by its end. */
import { EvenkeelError } from '../../shared/errors.ts';
import type { VaultStatus } from '../../shared/model/vault.ts';
import { entryUrl } from '../work/entries.ts';
import { WorkerClient, type CallOptions } from '../work/rpc.ts';
import type { DatabaseCalls } from '../workers/databaseCalls.ts';
import { hasEnvelope } from './envelope.ts';
import type { Cost } from './keys.ts';

type Database = WorkerClient<DatabaseCalls>;

/** Short-lived objects are tidied up early: an import passes millions of them through this thread. */
const workerLimits = { maxYoungGenerationSizeMb: 16 };

/** How often the time is looked at; a pause this much longer means that the machine slept. */
const lookEveryMilliseconds = 5_000;
const sleptMilliseconds = 60_000;

export class VaultSession {
  readonly directory: string;
  readonly #cost: Cost | undefined;
  readonly #listeners = new Set<() => void>();
  #database: Database | null = null;
  /** A thread that knows nothing yet, waiting for the passphrase. */
  #prepared: Database | null = null;
  #exists: boolean;
  #autoLockMinutes = 10;
  #timer: NodeJS.Timeout | undefined;
  #touchedMilliseconds = 0;
  /** Counts the times it was locked, so that a lock during an opening is not overtaken by it. */
  #locks = 0;

  /** Use openSession. */
  constructor(directory: string, exists: boolean, cost: Cost | undefined) {
    this.directory = directory;
    this.#exists = exists;
    this.#cost = cost;
  }

  get state(): VaultStatus['state'] {
    if (this.#database !== null) return 'unlocked';
    return this.#exists ? 'locked' : 'absent';
  }

  get autoLockMinutes(): number {
    return this.#autoLockMinutes;
  }

  /** Locks after so many minutes without a touch; takes effect at once. */
  set autoLockMinutes(minutes: number) {
    this.#autoLockMinutes = minutes;
    this.touch();
  }

  /** Makes the vault and leaves it unlocked. Throws `vault-exists`, `passphrase-too-short`. */
  create(passphrase: string): Promise<{ recoveryCode: string }> {
    const { directory } = this;
    return this.#start((database) =>
      database.call('vault.create', { directory, passphrase, cost: this.#cost }),
    );
  }

  /** Throws `wrong-passphrase`, `vault-absent`, `vault-newer`, `vault-damaged`, `vault-in-use`. */
  async unlock(passphrase: string): Promise<void> {
    const { directory } = this;
    await this.#start((database) => database.call('vault.open', { directory, passphrase }));
  }

  /** Starts the thread that will hold the vault while the passphrase is still typed: loading its code takes longest. */
  prepare(): void {
    if (this.#database === null) this.#prepared ??= this.#newDatabase();
  }

  /** Unlocks by the recovery code and sets a new passphrase; gives a new code. Throws `wrong-recovery-code`. */
  recover(recoveryCode: string, newPassphrase: string): Promise<{ recoveryCode: string }> {
    const { directory } = this;
    return this.#start((database) =>
      database.call('vault.recover', { directory, recoveryCode, newPassphrase }),
    );
  }

  /** Throws `vault-locked`, `wrong-passphrase`, `passphrase-too-short`. */
  async changePassphrase(current: string, next: string): Promise<void> {
    await this.call('vault.changePassphrase', { directory: this.directory, current, next });
  }

  /** Asks the open vault. Throws `vault-locked` when it is not open or gets locked meanwhile. */
  call<Name extends keyof DatabaseCalls>(
    name: Name,
    input: Parameters<DatabaseCalls[Name]>[0],
    options?: CallOptions,
  ): Promise<Awaited<ReturnType<DatabaseCalls[Name]>>> {
    if (this.#database === null) return Promise.reject(new EvenkeelError('vault-locked'));
    return this.#database.call(name, input, options);
  }

  /** Closes the database, ends its thread with all it remembers, and tells the listeners; ends one prepared, too. */
  async lock(): Promise<void> {
    this.#locks += 1;
    const [database, prepared] = [this.#database, this.#prepared];
    this.#prepared = null;
    if (database !== null) {
      this.#forget(database);
      await end(database);
    }
    await prepared?.terminate();
  }

  /** Calls back when the vault gets locked, by whatever cause; gives the way to stop listening. */
  onLock(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that the owner is there: postpones the automatic lock. */
  touch(): void {
    clearInterval(this.#timer);
    if (this.#database === null) return;
    this.#touchedMilliseconds = Date.now();
    let looked = this.#touchedMilliseconds;
    // By the clock on the wall, because timers stand still while the machine sleeps.
    this.#timer = setInterval(() => {
      const now = Date.now();
      const slept = now - looked > sleptMilliseconds;
      looked = now;
      if (slept || now - this.#touchedMilliseconds >= this.#autoLockMinutes * 60_000) void this.lock();
    }, lookEveryMilliseconds);
    this.#timer.unref();
  }

  async #start<Opened>(open: (database: Database) => Promise<Opened>): Promise<Opened> {
    const database = this.#prepared ?? this.#newDatabase();
    this.#prepared = null;
    await this.lock();
    const locks = this.#locks;
    try {
      const opened = await open(database);
      this.#exists = true;
      if (this.#locks !== locks) {
        await end(database);
        throw new EvenkeelError('vault-locked');
      }
      this.#database = database;
      this.touch();
      return opened;
    } catch (error) {
      await database.terminate();
      throw error;
    }
  }

  #newDatabase(): Database {
    const database: Database = new WorkerClient<DatabaseCalls>(
      entryUrl('databaseWorker'),
      { resourceLimits: workerLimits },
      () => this.#forget(database),
    );
    return database;
  }

  #forget(database: Database): void {
    if (this.#prepared === database) this.#prepared = null;
    if (this.#database !== database) return;
    this.#database = null;
    clearInterval(this.#timer);
    for (const listener of this.#listeners) listener();
  }
}

/** A database that could not be closed in order is made whole at its next opening; locking goes on in any case. */
async function end(database: Database): Promise<void> {
  await database.call('vault.close', null).catch(() => null);
  await database.terminate('vault-locked');
}

/** The session of the vault in this folder, locked or absent at first. `cost`: of a vault made here, for tests. */
export async function openSession(directory: string, cost?: Cost): Promise<VaultSession> {
  return new VaultSession(directory, await hasEnvelope(directory), cost);
}
