/** The floor: the same libraries as in their guides, ten fields, one button, and nothing else. */
import './mantine-styles';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { FloorForm } from './floor-form';

// As in the product, whose policy forbids `eval`.
z.config({ jitless: true });

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider getStyleNonce={() => nonce}>
      <FloorForm />
    </MantineProvider>,
  );
}
