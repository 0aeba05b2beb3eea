/** What a report is written from. All times are milliseconds since 1970 UTC. */
import type { Signal } from '../../shared/model/signals.ts';
import type { OwnSignals } from '../../shared/model/ownSignals.ts';
import type { ReportOptions } from '../../shared/model/report.ts';
import type { Network, Tie } from '../../shared/model/ties.ts';
import type { Timeline } from '../../shared/model/timeline.ts';

export interface ReportSignal extends Signal {
  /** By the owner. */
  isConfirmed: boolean;
}

/** One thing somebody said, with the marks on it and where it stands in what was imported. */
export interface ReportQuote {
  interactionId: number;
  atMilliseconds: number;
  text: string;
  signals: ReportSignal[];
  /** In words: "Telegram, line 412". */
  source: string;
  /** The text is as it was changed to. */
  isEdited: boolean;
  /** It was taken back; the text is what was there before. */
  deletedLater: boolean;
}

export interface ReportPerson {
  personId: number;
  name: string;
  tie: Tie;
  /** Only interactions inside the period. */
  timeline: Timeline;
  /** Candidates, in any order; the report chooses among them. */
  quotes: ReportQuote[];
}

interface ReportSource {
  formatName: string;
  kind: 'chat' | 'recording';
  added: number;
  duplicates: number;
  notUnderstood: number;
}

export interface ReportData {
  options: ReportOptions;
  ownerName: string | null;
  timeZone: string;
  madeMilliseconds: number;
  /** From the first to the last moment with data inside the chosen period. */
  period: { fromMilliseconds: number; toMilliseconds: number };
  sources: ReportSource[];
  /** The people of the report, those with most interactions first. */
  people: ReportPerson[];
  /** How many more there are with fewer interactions. */
  peopleLeftOut: number;
  /** Ties and groups among the people of the report. */
  network: Network;
  /** Every name the vault knows (people and how services call them), to be replaced under pseudonyms. */
  knownNames: { personId: number; isOwner: boolean; names: string[] }[];
  /** Marks on the owner's own words in the period; null unless chosen. */
  own: OwnSignals | null;
  readingModel: string;
  speechModel: string | null;
}
