/** What stands wrong on a screen: too wide, cut off, outside its picture, or written over other words. */
import type { Page } from 'playwright-core';

/** Every such place as a line of words; none is what we want. */
export async function drawnFaults(page: Page): Promise<string[]> {
  const found = [
    await page.evaluate(wideParts),
    await page.evaluate(wordsOutsideFrames),
    await page.evaluate(outsidePictures),
    await page.evaluate(wordsOverWords),
  ];
  return found.flat();
}

/* Each of these runs in the page by itself, and so can call nothing of this file. */

/** What scrolls sideways, or hides the end of its words without three dots; wide tables may scroll in their frame. */
function wideParts(): string[] {
  return [...document.querySelectorAll('html, body *')].flatMap((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const tooWide = element.scrollWidth - element.clientWidth;
    if (tooWide <= 1 || element.clientWidth <= 1 || element.closest('svg') !== null) return [];
    const isPage = element === document.documentElement || element.tagName === 'MAIN';
    if (overflowX === 'visible' && !isPage) return [];
    if (textOverflow === 'ellipsis' || element.matches('.table-frame, .tie-table-frame')) return [];
    return [`${element.tagName} ${element.className} is ${tooWide} px too narrow for what it holds`];
  });
}

/** Words that stand out of the button, cell, card or screen they belong to. */
function wordsOutsideFrames(): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const frame = element?.closest('button, td, th, .card, main, .sidebar')?.getBoundingClientRect();
    if (element === null || frame === undefined || node.textContent?.trim() === '') continue;
    if (element.closest('svg, .visually-hidden, [aria-hidden=true]') !== null) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (getComputedStyle(element).textOverflow === 'ellipsis') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isOut = [...range.getClientRects()].some(
      ({ left, right, width }) => width > 0 && (left < frame.left - 1 || right > frame.right + 1),
    );
    if (isOut) faults.push(`“${node.textContent}” stands out of its frame`);
  }
  return faults;
}

/** Words and marks of a drawing outside of it; not what a clip path hides. */
function outsidePictures(): string[] {
  return [...document.querySelectorAll('svg')].flatMap((svg) => {
    // A sign in a line may reach out of its own small place.
    if (getComputedStyle(svg).overflow === 'visible' && svg.clientHeight < 40) return [];
    // Made to fill any place, and so cut or stretched.
    if (svg.hasAttribute('preserveAspectRatio')) return [];
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0 || svg.parentElement?.closest('svg') !== null || !svg.checkVisibility()) return [];
    return [...svg.querySelectorAll('text, circle, rect, path, line')].flatMap((mark) => {
      if (mark.closest('defs, clipPath, [clip-path]') !== null) return [];
      const { left, right, top, bottom, width, height } = mark.getBoundingClientRect();
      const out = Math.max(frame.left - left, right - frame.right, frame.top - top, bottom - frame.bottom);
      if ((width === 0 && height === 0) || out <= 1.5) return [];
      return [
        `${mark.tagName} ${mark.getAttribute('class') ?? ''} “${mark.textContent}” is ${Math.round(out)} px outside`,
      ];
    });
  });
}

/** Words that cover other words by more than a hair, in drawings and outside of them. */
function wordsOverWords(): string[] {
  const hair = 2;
  // Along an arc, letter by letter.
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page has nothing of the outer scope
  const lettersOf = (text: SVGTextElement): DOMRect[] =>
    Array.from({ length: text.getNumberOfChars() }, (_, index) => {
      const { x, y, width, height } = text.getExtentOfChar(index);
      const { a, b, c, d, e, f } = text.getScreenCTM() ?? new DOMMatrix();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const [left, top] = [a * middle.x + c * middle.y + e, b * middle.x + d * middle.y + f];
      return new DOMRect(left - 3, top - 5, 6, 10);
    });
  // What a frame hides on purpose is not seen, and so covers nothing.
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
  const clipped = ({ left, right, top, bottom }: DOMRect, element: Element): DOMRect => {
    let box = { left, right, top, bottom };
    for (let frame: Element | null = element; frame !== null; frame = frame.parentElement) {
      if (getComputedStyle(frame).overflow === 'visible' || frame.closest('svg') !== null) continue;
      const edge = frame.getBoundingClientRect();
      box = {
        left: Math.max(box.left, edge.left),
        right: Math.min(box.right, edge.right),
        top: Math.max(box.top, edge.top),
        bottom: Math.min(box.bottom, edge.bottom),
      };
    }
    return new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  };
  const boxesOf = (node: Node, element: Element): DOMRect[] => {
    const text = element.closest('text');
    if (text?.querySelector('textPath')) return lettersOf(text);
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .map((box) => clipped(box, element))
      .filter(({ width, height }) => width > 0 && height > 0);
  };
  const said: { words: string; boxes: DOMRect[] }[] = [];
  const walker = document.createTreeWalker(document.querySelector('main') ?? document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const [element, words] = [node.parentElement, node.textContent?.trim() ?? ''];
    // What is meant for screen readers, and what is written again above the rest on purpose.
    if (element === null || words === '' || element.closest('.visually-hidden, .map-top-names')) continue;
    // What is folded away still has its boxes.
    if (!element.checkVisibility()) continue;
    if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      said.push({ words, boxes: boxesOf(node, element) });
  }
  // A line is higher than its letters.
  const touch = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > hair &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3 * hair;
  return said.flatMap((one, index) =>
    said
      .slice(index + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((its) => touch(box, its))))
      .map((other) => `“${one.words}” and “${other.words}” stand over each other`),
  );
}
