import type { Preview } from '../../../../shared/model/imports.ts';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { TextField } from '../../../design/TextField.tsx';
import type { FoundSource } from '../answers.ts';
import { answer } from '../foundSources.ts';
import { PeopleFilter } from './PeopleFilter.tsx';

/** For those who do not want everything: some of the time, some of the people. Folded away, for most want all. */
export function OnlyPart({
  source,
  preview,
  ownerName,
}: {
  source: FoundSource;
  preview: Preview;
  ownerName: string | null;
}) {
  const { key, answers } = source;
  const isPart = answers.fromDay !== '' || answers.untilDay !== '' || answers.peopleKeys !== null;
  const others = preview.people.filter(({ name }) => name !== ownerName);
  return (
    <Disclosure
      title={isPart ? 'Only a part of it is imported' : 'Everything is imported. Only a part?'}
      level={4}
    >
      <div className="stack">
        <div className="import-pair">
          <TextField
            label="From"
            help="Empty: from the beginning."
            type="date"
            value={answers.fromDay}
            onChange={(fromDay) => answer(key, { fromDay })}
          />
          <TextField
            label="Until"
            help="This day belongs to it. Empty: to the end."
            type="date"
            value={answers.untilDay}
            onChange={(untilDay) => answer(key, { untilDay })}
          />
        </div>
        {others.length > 1 ? (
          <PeopleFilter
            people={others}
            chosen={answers.peopleKeys}
            onChange={(peopleKeys) => answer(key, { peopleKeys })}
          />
        ) : null}
      </div>
    </Disclosure>
  );
}
