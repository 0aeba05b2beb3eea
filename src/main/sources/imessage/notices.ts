import type { Speaker } from '../source.ts';

/** What a row tells of something other than a message, by Messages' own numbers. */
export interface NoticeFields {
  item_type: number | null;
  group_title: string | null;
  group_action_type: number | null;
  share_status: number | null;
}

/** What happened in a chat, in words; null for a message. */
export function noticeText(fields: NoticeFields, by: Speaker, other: Speaker | null): string | null {
  const { item_type: kind, group_action_type: action } = fields;
  const someone = other?.name ?? 'someone';
  switch (kind ?? 0) {
    case 0:
      return null;
    case 1:
      return action === 1
        ? `${by.name} removed ${someone} from the conversation`
        : `${by.name} added ${someone} to the conversation`;
    case 2:
      return `${by.name} named the conversation “${fields.group_title ?? ''}”`;
    case 3:
      if (action === 1) return `${by.name} changed the group photo`;
      return action === 2 ? `${by.name} removed the group photo` : `${by.name} left the conversation`;
    case 4:
      return fields.share_status === 1
        ? `${by.name} stopped sharing location`
        : `${by.name} started sharing location`;
    case 5:
      return `${by.name} kept an audio message`;
    case 6:
      return `${by.name} used SharePlay`;
    default:
      return `${by.name} did something Messages tells no words for`;
  }
}
