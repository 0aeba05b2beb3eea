import { reads, writes } from '../../vault/calls.ts';
import { personContact } from './contact.ts';
import { drawTies } from './drawnTies.ts';
import { keepGroup, removeGroup, showGroups } from './groups.ts';
import { networkMonths } from './months.ts';
import { showNetwork } from './show.ts';
import { networkStructure } from './structure.ts';
import { readsHistory } from './tieHistory.ts';

export const networkCalls = {
  'network.show': readsHistory(showNetwork),
  'network.months': readsHistory(networkMonths),
  'network.structure': readsHistory(networkStructure),
  'network.contact': readsHistory(personContact),
  'network.drawTies': writes(drawTies),
  'network.groups': reads(showGroups),
  'network.keepGroup': writes(keepGroup),
  'network.removeGroup': writes(removeGroup),
};
