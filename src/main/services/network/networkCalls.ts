import { writes } from '../../vault/calls.ts';
import { drawTie } from './drawnTies.ts';
import { networkMonths } from './months.ts';
import { showNetwork } from './show.ts';
import { readsHistory } from './tieHistory.ts';

export const networkCalls = {
  'network.show': readsHistory(showNetwork),
  'network.months': readsHistory(networkMonths),
  'network.drawTie': writes(drawTie),
};
