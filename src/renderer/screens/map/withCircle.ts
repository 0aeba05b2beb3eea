import type { EgoNetwork } from '../../../shared/model/network.ts';

/** A person and those they are known to have a tie to. */
export function withCircle({ between }: Pick<EgoNetwork, 'between'>, personId: number): ReadonlySet<number> {
  const others = between.flatMap(({ first, second }) => {
    if (first === personId) return second;
    return second === personId ? first : [];
  });
  return new Set([personId, ...others]);
}
