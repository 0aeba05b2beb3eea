import { InvalidArgumentError, type Command } from 'commander';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Person } from '../../../shared/model/people.ts';
import type { Tie } from '../../../shared/model/ties.ts';
import { formatInfos } from '../../sources/detect.ts';
import { isoTime } from './isoTime.ts';
import { print, withVault } from './context.ts';

const defaultWindowDays = 56;

export function addInformationCommands(program: Command): void {
  program
    .command('formats')
    .description('the files Evenkeel can import')
    .action((_options: unknown, command: Command) => {
      const formats = formatInfos();
      print(command, formats, (line) => {
        for (const { id, name, extensions } of formats) line(`${id}: ${name} (${extensions.join(', ')})`);
      });
    });

  program
    .command('people')
    .description('everybody in the vault')
    .action((_options: unknown, command: Command) =>
      withVault(command, async (app) => {
        const people = await app.call('people.list', {});
        print(command, people, (line) => {
          for (const { name, utterances, isOwner } of people) {
            line(`${name}${isOwner ? ' (you)' : ''}: ${utterances} utterances`);
          }
        });
      }),
    );

  program
    .command('ties')
    .description('contact, warmth and turbulence with each person')
    .action((_options: unknown, command: Command) =>
      withVault(command, async (app) => {
        const network = await app.call('network.show', { atDate: null });
        print(command, network, (line) => network.ties.forEach((tie) => line(sentenceOf(tie))));
      }),
    );

  program
    .command('timeline <person>')
    .description('the ups and downs with one person, by name')
    .option('--window <days>', 'days the measures look back', readDays, defaultWindowDays)
    .action((name: string, options: { window: number }, command: Command) =>
      withVault(command, async (app) => {
        const person = findPerson(await app.call('people.list', {}), name);
        const timeline = await app.call('timeline.person', {
          personId: person.id,
          atMilliseconds: Date.now(),
          windowDays: options.window,
        });
        const { timeZone } = await app.call('settings.get', {});
        print(command, timeline, (line) => {
          line(timeline.gateSentence);
          for (const { sentence } of timeline.changePoints) line(sentence);
          for (const { atMilliseconds, value, low, high } of timeline.points) {
            const interval = `${low.toFixed(2)} to ${high.toFixed(2)}`;
            line(`${isoTime(atMilliseconds, timeZone)}  ${value.toFixed(2)} (${interval})`);
          }
        });
      }),
    );
}

function readDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 3650) return days;
  throw new InvalidArgumentError('Write a number of days, like 56.');
}

function sentenceOf(tie: Tie): string {
  const warmth = tie.warmth === null ? 'not enough yet for warmth' : `warmth ${tie.warmth.value.toFixed(2)}`;
  const { name, value } = tie.contact;
  return `${tie.name}: ${name} ${value.toFixed(2)}, ${warmth}, ${tie.interactions} interactions`;
}

function findPerson(people: Person[], name: string): Person {
  const wanted = name.toLocaleLowerCase();
  const found = people.find(
    (person) => person.name.toLocaleLowerCase() === wanted || String(person.id) === name,
  );
  if (found === undefined) throw new EvenkeelError('person-unknown');
  return found;
}
