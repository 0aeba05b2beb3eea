import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { notUnderstood, type AndroidRowReader } from './androidMessage.ts';
import { owner } from './jids.ts';

const number = z.number().nullable().catch(null);
const callSchema = z.object({
  rowid: z.number().catch(0),
  jid_row_id: number,
  group_jid_row_id: number,
  from_me: number,
  call_id: z.string().nullable().catch(null),
  timestamp: z.number().positive(),
  video_call: number,
  duration: number,
});

/** Rows of the table `call_log`. */
export const readAndroidCall: AndroidRowReader = {
  columns: Object.keys(callSchema.shape),
  read(row, chats) {
    const { data: call } = callSchema.safeParse(row);
    const caller = chats.jid(call?.jid_row_id ?? null);
    if (call === undefined || caller === null) return notUnderstood(row['rowid'], '(A call of nobody.)');
    const conversation = chats.conversation(chats.jid(call.group_jid_row_id) ?? caller);
    if (conversation === null) return null;
    const durationSeconds = call.duration === null || call.duration === 0 ? null : call.duration;
    const isMissed = durationSeconds === null;
    return {
      conversation,
      record: {
        type: 'message',
        conversation: conversation.ref,
        sender: call.from_me === 1 ? owner : chats.speaker(caller),
        kind: 'call',
        atMilliseconds: call.timestamp,
        text: callText({ isVideo: call.video_call === 1, isMissed, durationSeconds }),
        messageId: call.call_id,
        line: call.rowid,
        durationSeconds,
      },
    };
  },
};
