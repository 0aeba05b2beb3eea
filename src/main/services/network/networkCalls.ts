import { writes } from '../../vault/calls.ts';
import { personContact } from './contact.ts';
import { drawCircle } from './drawnCircle.ts';
import { drawTie } from './drawnTies.ts';
import { networkMonths } from './months.ts';
import { showNetwork } from './show.ts';
import { networkStructure } from './structure.ts';
import { readsHistory } from './tieHistory.ts';

export const networkCalls = {
  'network.show': readsHistory(showNetwork),
  'network.months': readsHistory(networkMonths),
  'network.structure': readsHistory(networkStructure),
  'network.contact': readsHistory(personContact),
  'network.drawTie': writes(drawTie),
  'network.drawCircle': writes(drawCircle),
};
