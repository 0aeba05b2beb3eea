/**
 * Everything that can be asked of an open vault: the whole surface between the main thread and the database worker.
 * Each service function takes a readable or writable handle first and lies in the file named by the first word.
 */
import type { ReportData } from '../report/reportData.ts';
import type {
  Conversation,
  ConversationPage,
  Job,
  Network,
  NotUnderstood,
  Overview,
  Person,
  ReportOptions,
  SearchHit,
  Settings,
  Source,
  Timeline,
  Utterance,
} from '../../shared/model/views.ts';

export interface ServiceCalls {
  'people.list': (input: Record<string, never>) => Person[];
  'people.rename': (input: { personId: number; name: string }) => null;
  'people.rateCloseness': (input: { personId: number; closeness: number; atMilliseconds: number }) => null;
  'ties.network': (input: { atMilliseconds: number; timeZone: string }) => Network;
  'timeline.person': (input: { personId: number; atMilliseconds: number; windowDays: number }) => Timeline;
  'conversations.list': (input: { personId: number | null }) => Conversation[];
  'conversations.page': (input: {
    conversationId: number;
    anchor: { utteranceId: number } | { before: number } | { after: number } | 'first' | 'last';
    limit: number;
  }) => ConversationPage;
  'conversations.interaction': (input: { interactionId: number }) => Utterance[];
  'conversations.search': (input: { text: string; limit: number }) => SearchHit[];
  'overview.show': (input: { timeZone: string }) => Overview;
  'report.data': (input: ReportOptions & { madeMilliseconds: number }) => ReportData;
  'sources.list': (input: Record<string, never>) => Source[];
  'sources.notUnderstood': (input: { sourceId: number; offset: number; limit: number }) => NotUnderstood[];
  'sources.remove': (input: { sourceId: number }) => { recordingIds: number[] };
  'settings.get': (input: Record<string, never>) => Settings;
  'settings.set': (input: Settings) => null;
  'jobs.list': (input: Record<string, never>) => Job[];
}
