import type { JournalItem } from '../../../shared/model/journal.ts';
import { Disclosure } from '../../design/Disclosure.tsx';
import { GridPad } from './GridPad.tsx';
import { rate, type JournalDraft } from './journalDraft.ts';
import { countRated, itemWords, sections, type GridItem } from './journalWords.ts';
import { RatingEnds, RatingScale } from './RatingScale.tsx';

interface RatingSectionsProps {
  readonly draft: JournalDraft;
  readonly name: string;
  readonly onChange: (draft: JournalDraft) => void;
}

const gridItems = ['ownWarmth', 'ownDominance', 'theirWarmth', 'theirDominance'] as const;

/** Three small groups of items, each to be left out; the last with where both stood on the grid. */
export function RatingSections({ draft, name, onChange }: RatingSectionsProps) {
  return (
    <div className="rating-sections">
      {sections.map(({ title, items }, index) => {
        const isLast = index === sections.length - 1;
        const rated: readonly JournalItem[] = isLast ? [...items, ...gridItems] : items;
        return (
          <Disclosure
            key={title}
            isOpenAtFirst={index === 0}
            title={<SectionTitle title={title} rated={countRated(draft.ratings, rated)} of={rated.length} />}
          >
            {isLast ? <Grids draft={draft} name={name} onChange={onChange} /> : null}
            <RatingEnds />
            {items.map((item) => (
              <RatingScale
                key={item}
                label={itemWords[item]}
                value={draft.ratings[item]}
                onChange={(value) => onChange(rate(draft, item, value))}
              />
            ))}
          </Disclosure>
        );
      })}
    </div>
  );
}

function SectionTitle({ title, rated, of }: { title: string; rated: number; of: number }) {
  return (
    <span>
      {title} <span className="soft small">{rated === 0 ? '' : `${rated} of ${of} rated`}</span>
    </span>
  );
}

function Grids({ draft, name, onChange }: RatingSectionsProps) {
  const { ratings } = draft;
  const pad = (warmth: GridItem, dominance: GridItem, label: string) => (
    <GridPad
      label={label}
      place={{ warmth: ratings[warmth] ?? null, dominance: ratings[dominance] ?? null }}
      onChange={(place) => onChange(rate(rate(draft, warmth, place.warmth), dominance, place.dominance))}
    />
  );
  return (
    <div className="grid-pads">
      {pad('ownWarmth', 'ownDominance', 'How you were')}
      {pad('theirWarmth', 'theirDominance', `How ${name} was`)}
    </div>
  );
}
