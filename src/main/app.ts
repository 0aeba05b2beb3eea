/**
 * The one place that wires everything: a vault folder becomes an App, which every door serves.
 */
import type {
  About,
  FormatInfo,
  ImportChoices,
  Job,
  Preview,
  ReportOptions,
  VaultStatus,
} from '../shared/model/views.ts';
import type { ServiceCalls } from './services/calls.ts';

/** Turns a whole HTML document into a PDF; each door brings its own way, or none. */
export type PdfPrinter = (html: string, paper: 'A4' | 'Letter') => Promise<Uint8Array>;

export interface App {
  status(): VaultStatus;
  /** Makes a vault and leaves it unlocked; the recovery code is shown once and never kept. */
  create(passphrase: string): Promise<{ recoveryCode: string }>;
  unlock(passphrase: string): Promise<void>;
  /** Opens with the recovery code and sets a new passphrase; gives a new code. */
  recover(recoveryCode: string, newPassphrase: string): Promise<{ recoveryCode: string }>;
  changePassphrase(current: string, next: string): Promise<void>;
  lock(): Promise<void>;
  /** Calls back when the vault gets locked, by whatever cause; gives the way to stop listening. */
  onLock(listener: () => void): () => void;
  /** Says that the owner is there: postpones the automatic lock. */
  touch(): void;

  /** Asks a service inside the database worker. Throws EvenkeelError. */
  call<Name extends keyof ServiceCalls>(
    name: Name,
    input: Parameters<ServiceCalls[Name]>[0],
  ): Promise<ReturnType<ServiceCalls[Name]>>;

  formats(): FormatInfo[];
  /** Keeps an uploaded file, encrypted, until it is imported or discarded. Gives its staged id. */
  stage(fileName: string, body: ReadableStream<Uint8Array>, expectedBytes: number | null): Promise<string>;
  preview(
    stagedId: string,
    choices: { timeZone: string | null; dateOrder: ImportChoices['dateOrder'] },
  ): Promise<Preview>;
  discard(stagedId: string): Promise<void>;
  /** Starts the import as a job and gives its id; reading (and for a call, transcription) follow by themselves. */
  startImport(choices: ImportChoices): Promise<number>;
  cancelJob(jobId: number): Promise<void>;
  resumeJob(jobId: number): Promise<void>;
  /** The jobs now, and again after every change, until `signal` aborts. */
  watchJobs(signal: AbortSignal): AsyncGenerator<Job[], void, undefined>;
  /** Resolves when no job is waiting or running. */
  idle(): Promise<void>;
  removeSource(sourceId: number): Promise<void>;

  /** Plaintext bytes [start, end) of a recording, decrypted chunk by chunk as they are read. */
  openRecording(recordingId: number): Promise<{
    mediaType: string;
    sizeBytes: number;
    stream(start: number, end: number): ReadableStream<Uint8Array>;
  }>;

  reportHtml(options: ReportOptions): Promise<string>;
  /** The document last made by reportHtml, kept in memory until the vault is locked. */
  latestReport(): string | null;
  reportPdf(options: ReportOptions): Promise<Uint8Array>;
  about(): Promise<About>;
  close(): Promise<void>;
}
