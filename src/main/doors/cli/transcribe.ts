import type { Command } from 'commander';
import { transcribeToJson } from '../../speech/transcribeToJson.ts';
import { print } from './context.ts';
import { typedPath } from './typedPath.ts';

export function addTranscribeCommand(program: Command): void {
  program
    .command('transcribe <audio>')
    .description('write down a recording without keeping anything')
    .action(async (audio: string, _options: unknown, command: Command) => {
      const transcript = await transcribeToJson(typedPath(audio));
      print(command, transcript, (line) => {
        for (const { speaker, startSeconds, text } of transcript.turns) {
          line(`${startSeconds.toFixed(1)} s  ${speaker}: ${text}`);
        }
      });
    });
}
