import type { ReactNode } from 'react';

/** After these a line may break. */
const JOINTS = /(?<=[,=])/;

/**
 * Addresses of brokers, and code that holds them: a narrow line breaks between two of them and not within one. What is
 * selected and copied is the text as it is.
 */
export const Addresses = ({ text }: { text: string }) =>
  text.split(JOINTS).reduce<ReactNode>(
    (before, part) => (
      <>
        {before}
        <wbr />
        {part}
      </>
    ),
    null,
  );
