import { InvalidArgumentError, type Command } from 'commander';
import { usualSpeechSettings, type SpeechSettings } from '../../../shared/model/speech.ts';
import { describeModel } from '../../speech/engines/addedModel.ts';
import { transcribeToJson } from '../../speech/transcribeToJson.ts';
import { print } from './context.ts';
import { typedPath } from './typedPath.ts';

interface TranscribeOptions {
  model: string;
  speakers?: number;
}

const mostSpeakers = 6;

export function addTranscribeCommand(program: Command): void {
  program
    .command('transcribe <audio>')
    .description('write down a recording without keeping anything')
    .option('--model <name>', 'base, tiny (faster, less exact), or the path of a Whisper model file', 'base')
    .option(
      '--speakers <number>',
      `how many people speak, 1 to ${mostSpeakers}, where all share one channel; estimated without it`,
      readSpeakers,
    )
    .action(async (audio: string, { model, speakers }: TranscribeOptions, command: Command) => {
      const settings = await speechSettingsFor(model);
      const transcript = await transcribeToJson(typedPath(audio), {
        settings,
        speakerCount: speakers ?? null,
      });
      print(command, transcript, (line) => {
        for (const { speaker, startSeconds, text } of transcript.turns) {
          line(`${startSeconds.toFixed(1)} s  ${speaker}: ${text}`);
        }
      });
    });
}

/** Throws what describeModel throws. */
async function speechSettingsFor(model: string): Promise<SpeechSettings> {
  if (model === 'base' || model === 'tiny') return { ...usualSpeechSettings, engine: `moonshine-${model}` };
  return { ...usualSpeechSettings, engine: 'added', added: await describeModel(typedPath(model)) };
}

function readSpeakers(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= mostSpeakers) return count;
  throw new InvalidArgumentError(`Write a number from 1 to ${mostSpeakers}.`);
}
