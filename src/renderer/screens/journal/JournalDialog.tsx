import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/model/people.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { personWords } from '../people/personWords.ts';
import { endWriting, useJournalAsk, type JournalAsk } from './journalAsk.ts';
import { draftOf, newDraft, type DraftWorld, type NamedPerson } from './journalDraft.ts';
import { JournalForm } from './JournalForm.tsx';
import './journal.css';

/** The dialog in which a talk is written down, over whatever screen; nothing while nobody asked for it. */
export function JournalDialog() {
  const ask = useJournalAsk();
  return ask === null ? null : <Asked ask={ask} />;
}

function Asked({ ask }: { ask: JournalAsk }) {
  const { timeZone } = useSettings();
  const [openedMilliseconds] = useState(() => Date.now());
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  if (people.data === undefined) {
    // Not a dialog that waits, whose going would take the keyboard out of the one that follows.
    return people.error === null ? null : (
      <Dialog title="Write down a talk" isOpen onClose={endWriting}>
        <ErrorNotice error={people.error} />
      </Dialog>
    );
  }
  const world: DraftWorld = { people: namedApart(people.data), openedMilliseconds, timeZone };
  const wanted = ask.entry?.personId ?? ask.personId;
  const { personId = null, name = '' } = world.people.find((person) => person.personId === wanted) ?? {};
  const before = ask.entry === null ? newDraft(name, world) : draftOf(ask.entry, name, timeZone);
  // The owner's own page names nobody to have talked with.
  return <JournalForm ask={{ ...ask, personId }} before={before} world={world} />;
}

/** Everybody but the owner; those of one name are told apart by where they are known from. */
function namedApart(people: readonly Person[]): NamedPerson[] {
  const others = people.filter(({ isOwner }) => !isOwner);
  const counts = new Map<string, number>();
  for (const { name } of others) counts.set(name, (counts.get(name) ?? 0) + 1);
  return others.map((person) => ({
    personId: person.id,
    name: counts.get(person.name) === 1 ? person.name : `${person.name} (${personWords(person)})`,
  }));
}
