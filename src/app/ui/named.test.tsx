import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Named } from './named';

/** What translators do: elements with the text take the place of each text node. */
function translate(place: Element): void {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found) {
    const font = document.createElement('font');
    font.append(text.data);
    text.replaceWith(font);
  }
}

const ID = { id: 'v-1' };
test.each<[object, string, object, string]>([
  [ID, 'v-1', { ...ID, name: 'vpc' }, 'vpc v-1'],
  [{ ...ID, name: 'vpc' }, 'vpc v-1', ID, 'v-1'],
  [{ ...ID, name: 'vpc' }, 'vpc v-1', { id: 'v-2', name: 'other' }, 'other v-2'],
  [{ ...ID, detail: '10.0.0.0/8' }, 'v-1 (10.0.0.0/8)', { ...ID, name: 'net' }, 'net v-1'],
])('%j is told as %s; then, on a page whose text nodes were replaced, %j as %s', (first, told, next, toldNext) => {
  const shown = (facts: object) => (
    <p>
      <Named name={undefined} id={undefined} {...facts} />
    </p>
  );
  const { container, rerender } = render(shown(first));
  expect(container.textContent?.trim()).toBe(told);
  translate(container);
  rerender(shown(next));
  expect(container.textContent?.trim()).toBe(toldNext);
});
