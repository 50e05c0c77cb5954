import './theme/mantine-styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { openLaunchLink } from './api/launch-link';
import { queryClient } from './api/query-client';
import { rereadSession } from './api/session';
import { App } from './app';

// The page's policy forbids code made from text, which zod would use to go faster.
z.config({ jitless: true });

// Before anything is rendered: the token in the address is good for one use, and not to be left lying there.
openLaunchLink();
window.addEventListener('hashchange', () => {
  if (openLaunchLink()) void rereadSession(queryClient);
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
