import { z } from 'zod';

const personIdSchema = z.looseObject({ gaia_id: z.string().nullish(), chat_id: z.string().nullish() });
export type PersonId = z.infer<typeof personIdSchema>;

const participantSchema = z.looseObject({
  id: personIdSchema.nullish(),
  fallback_name: z.string().nullish(),
  phone_number: z.looseObject({ e164: z.string().nullish() }).nullish(),
});

const conversationSchema = z.looseObject({
  id: z.looseObject({ id: z.string().nullish() }).nullish(),
  type: z.string().nullish(),
  name: z.string().nullish(),
  self_conversation_state: z
    .looseObject({ self_read_state: z.looseObject({ participant_id: personIdSchema.nullish() }).nullish() })
    .nullish(),
  participant_data: z.array(participantSchema).nullish(),
});
export type HangoutsConversation = z.infer<typeof conversationSchema>;

/** Since 2017 the chat lies one level deeper, with its id beside it. */
export const headSchema = z.union([
  z
    .looseObject({
      conversation_id: z.looseObject({ id: z.string().nullish() }).nullish(),
      conversation: conversationSchema,
    })
    .transform(({ conversation_id: id, conversation }) => ({ ...conversation, id: conversation.id ?? id })),
  conversationSchema,
]);

const embeddedSchema = z.looseObject({
  type: z.union([z.array(z.string()), z.string()]).nullish(),
  plus_photo: z.looseObject({ url: z.string().nullish(), media_type: z.string().nullish() }).nullish(),
});

export const eventSchema = z.looseObject({
  sender_id: personIdSchema.nullish(),
  timestamp: z.union([z.string(), z.number()]),
  event_id: z.string().nullish(),
  event_type: z.string().nullish(),
  chat_message: z
    .looseObject({
      message_content: z
        .looseObject({
          segment: z
            .array(z.looseObject({ type: z.string().nullish(), text: z.string().nullish() }))
            .nullish(),
          attachment: z.array(z.looseObject({ embed_item: embeddedSchema.nullish() })).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  hangout_event: z
    .looseObject({
      event_type: z.string().nullish(),
      hangout_duration_secs: z.union([z.string(), z.number()]).nullish(),
      media_type: z.string().nullish(),
    })
    .nullish(),
  membership_change: z
    .looseObject({ type: z.string().nullish(), participant_id: z.array(personIdSchema).nullish() })
    .nullish(),
  conversation_rename: z.looseObject({ new_name: z.string().nullish() }).nullish(),
});
export type HangoutsEvent = z.infer<typeof eventSchema>;
