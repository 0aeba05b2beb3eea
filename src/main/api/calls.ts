import { z } from 'zod';
import {
  callPeaksSchema,
  callSchema,
  callTurnsSchema,
  editedSchema,
  findChoicesSchema,
  foundInCallSchema,
  originalTurnSchema,
  speakerIdentitySchema,
  speakerLabelSchema,
  voicePrintSchema,
} from '../../shared/model/calls.ts';
import { id } from '../../shared/model/fields.ts';
import { procedure, router } from './trpc.ts';

const recording = z.object({ recordingId: id });
const turn = recording.extend({ utteranceId: id });
const voice = recording.extend({ label: speakerLabelSchema });
const text = z.string().trim().min(1).max(20_000);

/** Every edit answers in the same way, and what was changed is read again by itself. */
const edit = procedure.output(editedSchema).use(async ({ ctx, next }) => {
  const result = await next();
  if (result.ok) ctx.app.readNewWords();
  return result;
});

export const callsRouter = router({
  show: procedure
    .input(z.object({ conversationId: id }))
    .output(callSchema)
    .query(({ ctx, input }) => ctx.app.call('calls.show', input)),
  turns: procedure
    .input(recording.extend({ from: z.int().nonnegative(), limit: z.int().min(1).max(500).default(200) }))
    .output(callTurnsSchema)
    .query(({ ctx, input }) => ctx.app.call('calls.turns', input)),
  peaks: procedure
    .input(recording)
    .output(callPeaksSchema.nullable())
    .query(({ ctx, input }) => ctx.app.callPeaks(input.recordingId)),
  original: procedure
    .input(turn)
    .output(z.array(originalTurnSchema))
    .query(({ ctx, input }) => ctx.app.call('calls.original', input)),
  find: procedure
    .input(findChoicesSchema)
    .output(z.array(foundInCallSchema))
    .query(({ ctx, input }) => ctx.app.call('calls.find', input)),

  editText: edit
    .input(turn.extend({ text }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.editText', input)),
  /** The second turn begins with the word of this number, counted from 0. */
  split: edit
    .input(turn.extend({ wordIndex: z.int().positive() }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.split', input)),
  /** Turns that follow each other become one, said by whoever said the first. */
  merge: edit
    .input(recording.extend({ utteranceIds: z.array(id).min(2).max(500) }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.merge', input)),
  replace: edit
    .input(findChoicesSchema.extend({ replacement: z.string().max(200) }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.replace', input)),
  /** `label` null: a voice that has no number yet. */
  setSpeaker: edit
    .input(
      recording.extend({
        utteranceIds: z.array(id).min(1).max(10_000),
        label: speakerLabelSchema.nullable(),
      }),
    )
    .mutation(({ ctx, input }) => ctx.app.call('calls.setSpeaker', input)),
  nameSpeaker: edit
    .input(voice.extend({ who: speakerIdentitySchema }))
    .mutation(({ ctx, input }) =>
      ctx.app.call('calls.nameSpeaker', { ...input, atMilliseconds: Date.now() }),
    ),
  mergeSpeakers: edit
    .input(voice.extend({ intoLabel: speakerLabelSchema }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.mergeSpeakers', input)),
  /** Gives a turn, or all of them for null, back as it was heard; itself an edit that can be undone. */
  restore: edit
    .input(recording.extend({ utteranceId: id.nullable() }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.restore', input)),
  undo: edit.input(recording).mutation(({ ctx, input }) => ctx.app.call('calls.undo', input)),
  redo: edit.input(recording).mutation(({ ctx, input }) => ctx.app.call('calls.redo', input)),

  /** As a job: hears the call again, its edits kept; `speakerCount` null: estimated. */
  hearAgain: procedure
    .input(
      recording.extend({
        speakerCount: z.int().min(1).max(6).nullable(),
        what: z.enum(['speakers', 'everything']),
      }),
    )
    .mutation(({ ctx, input }) => ctx.app.hearAgain(input)),
  /** Deletes the sound for good; the transcript stays. */
  deleteSound: procedure
    .input(recording)
    .mutation(({ ctx, input }) => ctx.app.deleteSound(input.recordingId)),

  voicePrints: procedure
    .output(z.array(voicePrintSchema))
    .query(({ ctx }) => ctx.app.call('calls.voicePrints', null)),
  /** Remembers the person of a named voice by this voice: only when the owner says yes. */
  rememberVoice: procedure.input(voice).mutation(({ ctx, input }) => ctx.app.rememberVoice(input)),
  /** Deletes all voice prints of a person. */
  forgetVoice: procedure
    .input(z.object({ personId: id }))
    .mutation(({ ctx, input }) => ctx.app.call('calls.forgetVoice', input)),
});
