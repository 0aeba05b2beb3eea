import { useMutation } from '@tanstack/react-query';
import type { Settings } from '../../../shared/model/settings.ts';
import { useSaveSettings, useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { RadioGroup } from '../../design/Choice.tsx';
import { TimeZoneField } from '../../design/ComboField.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';

/** Light or dark, and the time zone in which times are shown. */
export function AppearanceCard() {
  const settings = useSettings();
  const save = useMutation({ mutationFn: useSaveSettings() });
  return (
    <Card title="Appearance and time">
      <div className="settings-pair">
        <RadioGroup<Settings['theme']>
          label="Colours"
          options={[
            { id: 'system', name: 'As the system does' },
            { id: 'light', name: 'Light' },
            { id: 'dark', name: 'Dark' },
          ]}
          value={settings.theme}
          onChange={(theme) => save.mutate({ theme })}
        />
        <TimeZoneField
          help="Dates and days are shown as a clock there would show them."
          value={settings.timeZone}
          onChange={(timeZone) => save.mutate({ timeZone })}
        />
      </div>
      <ErrorNotice error={save.error} />
    </Card>
  );
}
