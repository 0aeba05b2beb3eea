import { useEffect, useState } from 'react';
import type { EgoNetwork } from '../../../shared/model/network.ts';
import { arrangePeople, type ArrangedPerson } from '../../../shared/pictures/arrangePeople.ts';

interface Arrangement {
  readonly network: EgoNetwork;
  readonly people: readonly ArrangedPerson[];
}

/** The longest the screen is kept from drawing and answering. */
const sliceMilliseconds = 10;

/** People arranged by their ties, worked out between the frames of the screen; the ones before until then, and how far it is. */
export function useArrangement(network: EgoNetwork, aspect: number) {
  const [arranged, setArranged] = useState<Arrangement | null>(null);
  const [progress, setProgress] = useState(0);
  useEffect(() => {
    const rounds = arrangePeople(network, aspect);
    let next: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const until = performance.now() + sliceMilliseconds;
      for (;;) {
        const step = rounds.next();
        if (step.done === true) {
          setArranged({ network, people: step.value });
          setProgress(1);
          return;
        }
        if (performance.now() < until) continue;
        setProgress(step.value);
        next = setTimeout(goOn, 0);
        return;
      }
    };
    goOn();
    return () => clearTimeout(next);
  }, [network, aspect]);
  return { people: arranged?.people ?? null, isDone: arranged?.network === network, progress };
}
