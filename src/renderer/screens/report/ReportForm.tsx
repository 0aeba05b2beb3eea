import type { Person } from '../../../shared/model/people.ts';
import type { ReportOptions } from '../../../shared/model/report.ts';
import { useSettings } from '../../app/settings.ts';
import { Checkbox, RadioGroup } from '../../design/Choice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { endOfDay, isoDay, startOfDay } from '../isoDay.ts';
import { PeopleChoice } from './PeopleChoice.tsx';

interface ReportFormProps {
  readonly options: ReportOptions;
  readonly people: readonly Person[];
  readonly onChange: (options: ReportOptions) => void;
}

const longestQuestion = 500;

/** What goes into the report. */
export function ReportForm({ options, people, onChange }: ReportFormProps) {
  const change = (changes: Partial<ReportOptions>) => onChange({ ...options, ...changes });
  return (
    <form
      className="report-form"
      aria-label="What goes into the report"
      onSubmit={(event) => event.preventDefault()}
    >
      <Period options={options} onChange={change} />
      <PeopleChoice
        people={people}
        chosen={options.personIds}
        withSetAside={options.withSetAside}
        onChange={change}
      />
      <RadioGroup
        label="People are called by"
        options={[
          {
            id: 'pseudonyms',
            name: 'Pseudonyms',
            description: 'Person A, Person B: safer if it gets into other hands',
          },
          { id: 'names', name: 'Their names' },
        ]}
        value={options.names}
        onChange={(names) => change({ names })}
      />
      <Checkbox isSelected={options.quotes} onChange={(quotes) => change({ quotes })}>
        With quotes from what was said
      </Checkbox>
      <Checkbox isSelected={options.ownMarks} onChange={(ownMarks) => change({ ownMarks })}>
        With the marks on my own words, counted
      </Checkbox>
      <TextField
        label="Your own goal or question"
        help="Stands at the top of the first page."
        multiline
        maxLength={longestQuestion}
        value={options.question}
        onChange={(question) => change({ question })}
      />
      <RadioGroup
        label="Paper"
        direction="row"
        options={[
          { id: 'A4', name: 'A4' },
          { id: 'Letter', name: 'Letter' },
        ]}
        value={options.paper}
        onChange={(paper) => change({ paper })}
      />
      <p className="soft small">
        The report says on every page that it is recorded by you, is not a diagnosis, and is no evidence of
        anyone’s intent. A printed or saved report is no longer protected by your passphrase.
      </p>
    </form>
  );
}

interface PeriodProps {
  readonly options: ReportOptions;
  readonly onChange: (changes: Partial<ReportOptions>) => void;
}

function Period({ options, onChange }: PeriodProps) {
  const { timeZone } = useSettings();
  const day = (milliseconds: number | null) => (milliseconds === null ? '' : isoDay(milliseconds, timeZone));
  return (
    <fieldset className="report-period">
      <legend className="field-label">Period</legend>
      <p className="field-help">Leave a date empty for everything before or after.</p>
      <div className="report-dates">
        <label className="small">
          From
          <input
            type="date"
            className="field-box"
            value={day(options.fromMilliseconds)}
            onChange={(event) => onChange({ fromMilliseconds: startOfDay(event.target.value, timeZone) })}
          />
        </label>
        <label className="small">
          To
          <input
            type="date"
            className="field-box"
            value={day(options.toMilliseconds)}
            onChange={(event) => onChange({ toMilliseconds: endOfDay(event.target.value, timeZone) })}
          />
        </label>
      </div>
    </fieldset>
  );
}
