/**
 * The child process that transcribes: apart from everything else, because the speech model takes half a gigabyte
 * that only an ending process gives back, and because native code must be stoppable at any moment.
 * Started by speech/transcribe.ts, which sends one request; answers with events and ends.
 */
import { EvenkeelError, type ErrorCode } from '../../shared/errors.ts';
import { plainFile, type ByteFile } from '../files/byteFile.ts';
import { openSealed } from '../files/sealedFile.ts';
import { openSound } from '../speech/decode/sound.ts';
import { findModels } from '../speech/models.ts';
import { createRecognizer } from '../speech/recognizer.ts';
import { transcribeSound } from '../speech/transcribeSound.ts';
import { speechRequestSchema, type SpeechEvent, type SpeechRequest } from '../speech/transcript.ts';

function openFile({ path, key }: SpeechRequest['file']): Promise<ByteFile> {
  return key === null ? plainFile(path) : openSealed(path, key, 'recording');
}

/** Resolves when the event has left this process, so that ending it loses nothing. */
function send(event: SpeechEvent): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(event, undefined, undefined, (error) => {
      if (error === null) resolve();
      else reject(error);
    });
  });
}

async function transcribe(request: SpeechRequest): Promise<void> {
  const sound = await openSound(await openFile(request.file));
  const models = await findModels();
  const engine = {
    voiceActivity: models.voiceActivity,
    loadRecognizer: () => createRecognizer(models, request.threads),
  };
  for await (const event of transcribeSound(sound, engine, request.fromSeconds)) await send(event);
}

function errorCode(error: unknown): ErrorCode {
  return error instanceof EvenkeelError ? error.code : 'job-failed';
}

process.once('message', (message) => {
  transcribe(speechRequestSchema.parse(message))
    .catch((error: unknown) => send({ type: 'failed', code: errorCode(error) }))
    .finally(() => process.disconnect());
});
// Without the app there is nobody to transcribe for.
process.once('disconnect', () => process.exit());
