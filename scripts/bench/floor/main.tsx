/**
 * The floor that the product is measured against: the same libraries in the way that their guides show, ten fields, one
 * button, and nothing else. No routes, no lookups, no drafts, no steps.
 */
import './mantine-styles';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { FloorForm } from './floor-form';

// As in the product: the page's policy forbids code made from text.
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
