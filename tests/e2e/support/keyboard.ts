/** Going about with the keyboard alone. */
import type { Page } from 'playwright-core';

/** Presses Tab until what has the focus is called like `name`; says where the keyboard went when it never comes. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.join(' | ')}`);
}

/** How a screen reader would call what has the focus, roughly. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    if (element === document.body) return 'nothing';
    const labels = [...(element.labels ?? [])].map((label) => label.textContent);
    return [element.getAttribute('aria-label'), ...labels, element.innerText].filter(Boolean).join(' ') || element.tagName;
  })()`);
}
