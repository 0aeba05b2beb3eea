/** The part of better-sqlite3-multiple-ciphers used here; its own types are not reachable through its exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface Statement {
    run(...parameters: unknown[]): { changes: number; lastInsertRowid: number | bigint };
    get(...parameters: unknown[]): unknown;
    all(...parameters: unknown[]): unknown[];
    iterate(...parameters: unknown[]): IterableIterator<unknown>;
  }

  export interface Database {
    readonly name: string;
    key(key: Buffer): number;
    prepare(sql: string): Statement;
    exec(sql: string): void;
    function(name: string, answer: (...parameters: never[]) => unknown): void;
    pragma(pragma: string, options?: { simple: boolean }): unknown;
    transaction<Result>(work: () => Result): { (): Result; immediate(): Result };
    close(): void;
  }

  interface Options {
    readonly?: boolean;
    timeout?: number;
    nativeBinding?: string;
  }

  const Database: new (path: string, options?: Options) => Database;
  export default Database;
}
