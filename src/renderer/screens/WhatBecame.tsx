import type { Quote } from '../../shared/model/quotes.ts';
import { Tag } from '../design/Tag.tsx';

/** Beside quoted words that were taken back or changed, so that none is read as if it still stood as it was. */
export function WhatBecame({ quote }: { quote: Pick<Quote, 'isEdited' | 'deletedLater'> }) {
  if (quote.deletedLater) return <Tag>taken back later</Tag>;
  return quote.isEdited ? <Tag>edited</Tag> : null;
}
