import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Defined } from './defined';
import { termMeanings } from './terms';

test.each(['az', 'lts', 'topic'] as const)(
  '%s: its meaning opens beside the word, and is read only then',
  async (term) => {
    render(<Defined term={term}>The word</Defined>);
    const word = screen.getByRole('button', { name: 'The word' });
    const note = document.getElementById(word.getAttribute('popovertarget') ?? '');
    expect(note).toBeEmptyDOMElement();
    fireEvent.click(word);
    await waitFor(() => expect(note).toHaveTextContent(termMeanings.get()[term]));
  },
);
