import { useQuery } from '@tanstack/react-query';
import { FileTrigger } from 'react-aria-components';
import { api } from '../../../api.ts';
import { Button } from '../../../design/Button.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { smallJpeg } from './smallJpeg.ts';
import { useOwnChange } from './useOwnWords.ts';

/** A picture of somebody, where the owner likes one: chosen, shown, taken away. */
export function Photo({ personId, name }: { personId: number; name: string }) {
  const photo = useQuery({
    queryKey: ['people.photo', personId],
    queryFn: () => api.people.photo.query({ personId }),
  });
  const setPhoto = useOwnChange(async (file: Blob | null) => {
    const jpeg = file === null ? null : await smallJpeg(file);
    await api.people.setPhoto.mutate({ personId, jpeg });
  });
  const shown = photo.data ?? null;
  return (
    <div className="photo">
      {shown === null ? null : (
        <img src={`data:image/jpeg;base64,${shown}`} alt={name} width={72} height={72} />
      )}
      <FileTrigger
        acceptedFileTypes={['image/*']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file !== undefined) setPhoto.mutate(file);
        }}
      >
        <Button icon="picture" isDisabled={setPhoto.isPending}>
          {shown === null ? 'Add a picture' : 'Another picture'}
        </Button>
      </FileTrigger>
      {shown === null ? null : (
        <Button variant="quiet" onPress={() => setPhoto.mutate(null)}>
          Remove it
        </Button>
      )}
      {setPhoto.error === null ? null : (
        <Notice tone="error">This file could not be shown as a picture. Please choose a JPEG or PNG.</Notice>
      )}
    </div>
  );
}
