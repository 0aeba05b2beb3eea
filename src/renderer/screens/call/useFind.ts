import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FoundInCall } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';

export interface Finding {
  readonly sought: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly places: readonly FoundInCall[];
  /** The place that is shown; null before the first step. */
  readonly position: number | null;
  setSought: (sought: string) => void;
  setReplacement: (replacement: string) => void;
  setMatchCase: (matchCase: boolean) => void;
  setWholeWords: (wholeWords: boolean) => void;
  /** Goes on (1) or back (-1), around at the ends. */
  step: (steps: 1 | -1) => void;
}

const none: readonly FoundInCall[] = [];

/** Words looked for in a call while the bar for it is open; `onShow` brings a turn into sight. */
export function useFind(
  recordingId: number,
  isOpen: boolean,
  onShow: (utteranceId: number) => void,
): Finding {
  const [sought, setSought] = useState('');
  const [replacement, setReplacement] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [position, setPosition] = useState<number | null>(null);
  const choices = { recordingId, find: sought, matchCase, wholeWords };
  const isSought = isOpen && sought !== '';
  const found = useQuery({
    queryKey: ['calls', 'find', choices],
    queryFn: () => api.calls.find.query(choices),
    enabled: isSought,
    placeholderData: keepPreviousData,
  });
  const places = isSought ? (found.data ?? none) : none;
  function step(steps: 1 | -1) {
    if (places.length === 0) return;
    const next = position === null ? (steps === 1 ? 0 : places.length - 1) : position + steps;
    const around = (next + places.length) % places.length;
    setPosition(around);
    const place = places[around];
    if (place !== undefined) onShow(place.utteranceId);
  }
  return {
    sought,
    replacement,
    matchCase,
    wholeWords,
    places,
    position: position === null || position >= places.length ? null : position,
    setSought(next) {
      setSought(next);
      setPosition(null);
    },
    setReplacement,
    setMatchCase,
    setWholeWords,
    step,
  };
}
