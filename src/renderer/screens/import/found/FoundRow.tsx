import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from '../../../design/Icon.tsx';
import { Tag } from '../../../design/Tag.tsx';
import {
  holdsSomething,
  isReading,
  openQuestions,
  questionWords,
  type FoundSource,
  type KnownOwner,
} from '../answers.ts';
import { formatIcon } from '../formatGroups.ts';
import { SourcePanel } from './SourcePanel.tsx';
import { readLine, sourceLine, sourceName } from './sourceWords.ts';

/** One source as a line: what it is, what stands in it, whether it is ready. Opens to its questions. */
export function FoundRow({
  source,
  known,
  isOpen,
  isBusy,
  onOpenChange,
  onImport,
}: {
  source: FoundSource;
  known: KnownOwner;
  isOpen: boolean;
  isBusy: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onImport: () => void;
}) {
  const { preview, found } = source;
  const read = readLine(source, known);
  return (
    <li>
      <Disclosure className="found-row" isExpanded={isOpen} onExpandedChange={onOpenChange}>
        <Heading level={3} className="found-heading">
          <AriaButton slot="trigger" className="found-button">
            <Icon name={formatIcon(preview?.format ?? found.format)} size={22} />
            <span className="found-words">
              <span className="found-name">{sourceName(source)}</span>
              <span className="small soft">{sourceLine(source)}</span>
              {read === null ? null : <span className="small soft">{read}</span>}
            </span>
            <SourceState source={source} known={known} />
            <span className="found-chevron">
              <Icon name="chevronDown" size={18} />
            </span>
          </AriaButton>
        </Heading>
        <DisclosurePanel className="found-panel">
          {isOpen ? <SourcePanel source={source} known={known} isBusy={isBusy} onImport={onImport} /> : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function SourceState({ source, known }: { source: FoundSource; known: KnownOwner }) {
  if (isReading(source)) return <Tag>Looking at it …</Tag>;
  const { preview } = source;
  if (preview === null || source.error !== null) return <Tag tone="warning">Cannot be read</Tag>;
  if (!holdsSomething(preview)) return <Tag tone="warning">Nothing to import</Tag>;
  const [question] = openQuestions(source, known);
  return question === undefined ? (
    <Tag tone="accent">
      <Icon name="check" size={14} />
      Ready
    </Tag>
  ) : (
    <Tag tone="warning">{questionWords[question]}</Tag>
  );
}
